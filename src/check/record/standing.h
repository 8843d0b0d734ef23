#pragma once
// One step that a report tells, beside what the depositary has of it.

#include <optional>
#include <string>

#include "check/record/told.h"

namespace vigil::check {

// How a told step and the record differ.
struct Difference {
  enum class Kind {
    day,        // The record has another day, or nothing at all.
    too_early,  // The treaty did not bind the state yet.
    doubt,      // There may be a reason: what a parliament decided is not yet a deposit.
  };
  Kind kind{};
  std::string record;   // What the record has: "the depositary has the signature by … on …".
  std::string message;  // That, with the treaty and the day that the report gives.
};

// Nothing where both may be true. That a state ratified before it deposited is no difference, and
// what the record lacks gives none.
std::optional<Difference> difference(const Subject& subject, const ToldStep& told);

}  // namespace vigil::check
