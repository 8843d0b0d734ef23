#include "treaty/streaks.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "model/absences.h"

namespace vigil::treaty {

std::vector<VoteRow> votes_of(const Record& record, std::string_view country) {
  std::unordered_map<std::string_view, Vote> cast;
  for (const CastVote& vote : record.votes) {
    if (vote.country == country) cast.emplace(vote.resolution, vote.vote);
  }
  std::vector<VoteRow> rows;
  for (const Tally& tally : record.tallies) {
    if (tally.body != "plenary") continue;
    const auto at = cast.find(tally.resolution);
    rows.push_back({tally.resolution, tally.year, tally.series,
                    at == cast.end() ? std::nullopt : std::optional(at->second)});
  }
  std::sort(rows.begin(), rows.end(), [](const VoteRow& a, const VoteRow& b) {
    return std::tie(a.year, a.resolution) < std::tie(b.year, b.resolution);
  });
  return rows;
}

std::vector<Streak> streaks(const Record& record, std::string_view country, int until) {
  std::vector<VoteRow> rows = votes_of(record, country);
  if (until != 0) std::erase_if(rows, [&](const VoteRow& row) { return row.year > until; });
  std::map<std::string, std::vector<Streak>> by_series;
  for (const VoteRow& row : rows) {
    std::vector<Streak>& runs = by_series[row.series];
    for (Streak& run : runs) run.current = false;
    if (!row.vote && !was_absent(rows, row)) continue;
    // A text of which nothing is known lies before or behind all votes: it parts no run.
    if (runs.empty() || runs.back().vote != row.vote) {
      runs.push_back({row.series, row.vote, row.year, row.year, 0, false});
    }
    runs.back().to = row.year;
    runs.back().current = true;
    ++runs.back().count;
  }
  std::vector<Streak> all;
  for (auto& [series, runs] : by_series) all.insert(all.end(), runs.begin(), runs.end());
  return all;
}

}  // namespace vigil::treaty
