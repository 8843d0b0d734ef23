#include "model/record_view.h"

#include <algorithm>

namespace vigil {

std::vector<const Standing*> standings_of(const RecordView& view, std::string_view country,
                                          std::string_view treaty) {
  std::vector<const Standing*> found;
  for (const Standing& standing : view.standings) {
    const bool wanted = country.empty() || standing.country == country;
    if (wanted && standing.treaty == treaty) found.push_back(&standing);
  }
  return found;
}

const VotesOfState* votes_of(const RecordView& view, std::string_view country) {
  const auto at = std::find_if(view.votes.begin(), view.votes.end(),
                               [&](const VotesOfState& votes) { return votes.country == country; });
  return at == view.votes.end() ? nullptr : &*at;
}

}  // namespace vigil
