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
  std::string message;  // What the record has.
};

// Nothing where both may be true. That a state ratified before it deposited is no difference, and
// what the record lacks gives none.
std::optional<Difference> difference(const Subject& subject, const ToldStep& told);

}  // namespace vigil::check
