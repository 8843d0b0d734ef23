// A total against what it is made of.

#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {

void sum_of_parts(const Subject& subject, Reporter& out) {
  for (const Conflict* conflict : conflicts_in(subject)) {
    if (conflict->kind != ConflictKind::sum_of_parts) continue;
    auto [place, other] = places_of(subject, *conflict);
    std::vector<Place> related;
    if (conflict->first != conflict->second) related.push_back(std::move(other));
    out.say(std::move(place), "The parts are more than the total. " + conflict->sentence,
            "Ask the source which number is right.", std::move(related));
  }
}

}  // namespace vigil::check
