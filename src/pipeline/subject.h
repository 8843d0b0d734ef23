#pragma once
// Subject: a pack with the record, which the pack brings along and a workspace adds to, and what
// the treaty engine says of both. The tables are read here and nowhere else: commands that do not
// ask them do not wait for them.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/dataset.h"
#include "model/filed_report.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/recorded.h"
#include "model/register.h"
#include "model/votes.h"
#include "pack/pack.h"
#include "pack/record.h"
#include "pack/record_claims.h"

namespace vigil::pipeline {

struct Subject {
  Pack pack;  // With the meetings that the record adds, and its tables as far as datasets reach.
  Record record;
  Register lists;                            // Meetings, who came, what was handed in.
  Path folder = {};                          // Of the pack.
  std::vector<Dataset> datasets = {};        // The workspace's own.
  std::vector<pack::RecordText> texts = {};  // Of which record and lists were read.
};

// An error names the first thing that is wrong with the pack or the record, with file and line.
Result<Subject> load_subject(const Path& pack_folder, std::vector<Dataset> datasets = {});

// The same for a pack that was loaded from that folder.
Result<Subject> subject_of(Pack pack, const Path& pack_folder, std::vector<Dataset> datasets);

// What the rows of the record claim, table by table.
Recorded recorded(const Subject& subject, pack::KeepRows keep = pack::KeepRows::no);

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

// What reporting obligations asked for up to that day, beside the register of what was handed in.
std::vector<FiledReport> filed_reports(const Subject& subject, std::string_view country,
                                       Date today);

// By series and year; `until` a year, 0: to the end of the record.
std::vector<Streak> streaks(const Subject& subject, std::string_view country, int until);

}  // namespace vigil::pipeline
