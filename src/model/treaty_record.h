#pragma once
// TreatyRecord: the record with the days that follow from it, put in order for those who show it:
// by treaty, by text voted on, by state. How a day follows from another, src/treaty knows; what the
// record lacks is missing here.
//
//   const TreatyRecord record = pipeline::treaty_record(subject, edition, today);

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/filed_report.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/recorded.h"
#include "model/register.h"
#include "model/standing.h"
#include "model/votes.h"

namespace vigil {

// From that day on, until the next count.
struct PartyCount {
  Date from{};
  std::size_t deposited = 0, in_force = 0;
  friend bool operator==(const PartyCount&, const PartyCount&) = default;
};

// What a treaty asks of each party.
struct Duty {
  std::string key, name, article;
  std::string clock;  // "4 years after entry into force", "standing".
  bool extendable = false;
  friend bool operator==(const Duty&, const Duty&) = default;
};

struct TreatyStatus {
  std::uint32_t treaty{};               // In Pack::treaties.
  std::string entry_rule = {};          // In words, with its article; empty: the pack does not say.
  std::string leaving_rule = {};        // As well.
  std::vector<Standing> states = {};    // By country and day of deposit.
  std::vector<PartyCount> counts = {};  // By day; each differs from the one before.
  std::vector<Duty> duties = {};        // In the pack's order.
};

// The counts that held on that day; both zero before the first.
PartyCount count_on(const TreatyStatus& status, Date day);

// A text that was voted on. A committee's counts and the plenary's are never one.
struct VotedText {
  std::string resolution = {};  // "54/54B"
  std::string series = {};
  int year = 0;
  std::optional<Tally> plenary = {};
  std::vector<Tally> committees = {};
  std::vector<CastVote> votes = {};          // Of the plenary's roll call, by country.
  std::vector<std::string> absent = {};      // States of other roll calls that this one lacks.
  std::optional<std::uint32_t> before = {};  // The text before it in its series, in `texts`.
};

struct StateVotes {
  std::vector<VoteRow> rows = {};    // Of the plenary, by year and resolution.
  std::vector<Streak> streaks = {};  // By series and year.
};

struct TreatyRecord {
  std::vector<TreatyStatus> treaties;  // Those of which the record has a state, as in the pack.
  // By day. Yearly ones only of the edition's year and the next: they go on by the same rule.
  std::vector<Obligation> obligations;
  // Beside each of them what is known of the report that it asks for; nothing for one that asks for
  // none. Empty where nobody looked.
  std::vector<std::optional<FiledReport>> reports = {};
  std::vector<VotedText> texts;             // By year and resolution.
  std::map<std::string, StateVotes> votes;  // By country: those that any roll call has.
  std::size_t extensions = 0;               // Rows of moved deadlines.

  // What rows claim, and the rows themselves where they are to be shown.
  Recorded recorded = {};
  std::vector<FiledReport> filed = {};      // What reporting obligations asked for until today.
  std::vector<Attendance> attendance = {};  // Who came to which meeting.

  // Null where there is none.
  const FiledReport* report_of(std::size_t obligation) const;
  bool any() const { return !treaties.empty() || !texts.empty() || !recorded.rows.empty(); }
};

}  // namespace vigil
