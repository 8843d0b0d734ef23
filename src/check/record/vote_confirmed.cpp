// Votes and streaks that the roll calls bear out: said once a report, so that an editor need not
// look them up again. No fault.

#include <algorithm>

#include "check/detail/say.h"
#include "check/record/votes.h"
#include "check/rules.h"

namespace vigil::check {

void vote_confirmed(const Subject& subject, Reporter& out) {
  std::vector<std::string> held;
  std::vector<Place> places;
  for (const VoteCheck& judged : judged_votes(subject)) {
    if (!judged.holds) continue;
    places.push_back(place_of(subject, judged.statement->where));
    std::string words = name_of_state(subject, judged.statement->country) + " " + judged.words;
    if (std::find(held.begin(), held.end(), words) == held.end()) held.push_back(std::move(words));
  }
  if (places.empty()) return;
  Place first = places.front();
  places.erase(places.begin());
  std::string message = "Confirmed by the roll calls: ";
  for (std::size_t i = 0; i < held.size(); ++i) message += (i == 0 ? "" : "; ") + held[i];
  out.say(std::move(first), message + ".", "", std::move(places));
}

}  // namespace vigil::check
