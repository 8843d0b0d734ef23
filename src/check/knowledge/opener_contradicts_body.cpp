// The opener against the body of the same report.

#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {

void opener_contradicts_body(const Subject& subject, Reporter& out) {
  for (const Conflict* conflict : conflicts_in(subject)) {
    if (!between_opener_and_body(subject, *conflict)) continue;
    auto [place, other] = places_of(subject, *conflict);
    if (in_opener(subject, statement_of(subject, conflict->first))) std::swap(place, other);
    out.say(std::move(place), "The opener contradicts the body. " + conflict->sentence,
            "Correct the one that is wrong: the body has the note.", {std::move(other)});
  }
}

}  // namespace vigil::check
