#pragma once
// Steps towards one treaty that a report tells in an order in which they cannot have happened:
// signed, ratified or deposited, in force, first due.

#include <string>
#include <vector>

#include "check/record/told.h"

namespace vigil::check {

struct Disorder {
  const Statement* statement{};  // The one that the record contradicts; else the later of the two.
  const Statement* other{};
  std::string message;  // Both days, and what the record has.
};

// One at most for each statement. A deadline that the treaty's clock contradicts is that rule's.
std::vector<Disorder> disorders(const Subject& subject);

bool is_out_of_order(const std::vector<Disorder>& disorders, const Statement& statement);

}  // namespace vigil::check
