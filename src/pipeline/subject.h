#pragma once
// Subject: a pack with the record that it brings along, and what the treaty engine says of both.
// The tables are read here and nowhere else: commands that do not ask them do not wait for them.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/votes.h"
#include "pack/pack.h"

namespace vigil::pipeline {

struct Subject {
  Pack pack;
  Record record;
};

// An error names the first thing that is wrong with the pack or its record, with file and line.
Result<Subject> load_subject(const Path& pack_folder);

// The record of a pack that was loaded from that folder.
Result<Record> record_of(const Pack& pack, const Path& pack_folder);

// The treaty that a person names by key, name or alias.
Result<Treaty> treaty_named(const Pack& pack, std::string_view typed);

Parties parties(const Subject& subject, const Treaty& treaty, Date on);

struct CalendarQuery {
  std::string country = {};                // A code; empty: all.
  std::string treaty = {};                 // A key; empty: all.
  std::optional<Date> from = {}, to = {};  // Both included.
};
std::vector<Obligation> calendar(const Subject& subject, const CalendarQuery& query, Date today);

// The same as a calendar that others subscribe to (iCalendar, RFC 5545).
std::string calendar_feed(const Subject& subject, const std::vector<Obligation>& obligations,
                          Date today);

std::vector<VoteRow> votes(const Subject& subject, std::string_view country);

// By series and year; `until` a year, 0: to the end of the record.
std::vector<Streak> streaks(const Subject& subject, std::string_view country, int until);

}  // namespace vigil::pipeline
