#pragma once
// RecordView: what depositaries and roll calls say of states, with the days that follow from it, as
// plain values. Reports are held against it; how a day follows from another, src/treaty knows.
//
// What the record lacks is missing here, and nothing follows from that: `status_until` and
// `votes_until` say how far it reaches.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/filed_report.h"
#include "model/obligation.h"
#include "model/record.h"
#include "model/recorded.h"
#include "model/standing.h"
#include "model/votes.h"

namespace vigil {

struct VotesOfState {
  std::string country;
  std::vector<VoteRow> rows;  // By year and resolution; every text has one.
  friend bool operator==(const VotesOfState&, const VotesOfState&) = default;
};

struct RecordView {
  std::vector<Standing> standings;      // Of all states; by country, treaty, deposit.
  std::vector<Obligation> obligations;  // Those that fall due once; by country and day.
  std::vector<VotesOfState> votes;      // By country.
  std::vector<Tally> tallies;           // By year, resolution and body.
  std::optional<Date> status_until, votes_until;
  Recorded recorded = {};               // What rows claim of the states that reports are about.
  std::vector<FiledReport> filed = {};  // Of those states; by country, treaty and day.
  friend bool operator==(const RecordView&, const RecordView&) = default;
};

// Of one state and one treaty; of all states where `country` is empty.
std::vector<const Standing*> standings_of(const RecordView& view, std::string_view country,
                                          std::string_view treaty);

// Null when no roll call has the state.
const VotesOfState* votes_of(const RecordView& view, std::string_view country);

}  // namespace vigil
