#pragma once
// Streaks: how a state voted on the texts of one series, run by run. "Abstained on every one since
// 1997" holds of one series; another text of the same year is another matter.

#include <string_view>
#include <vector>

#include "model/record.h"
#include "model/votes.h"

namespace vigil::treaty {

// Of the plenary's roll calls, by year and resolution.
std::vector<VoteRow> votes_of(const Record& record, std::string_view country);

// By series and year. `until`: only votes up to that year count; 0: all. Without a vote a run is
// one of absences (model/absences.h); texts of which nothing is known are in no run.
std::vector<Streak> streaks(const Record& record, std::string_view country, int until = 0);

}  // namespace vigil::treaty
