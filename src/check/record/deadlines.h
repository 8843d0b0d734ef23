#pragma once
// Days by which a treaty asks something, as a report tells them, beside those that its clock gives.

#include <optional>
#include <string>
#include <vector>

#include "check/record/told.h"

namespace vigil::check {

// A day on which one of the obligations that may be meant falls due.
struct Due {
  Date day{};
  bool movable = false;  // A meeting can grant more time.
  std::string rule;
  std::string treaty;
};

struct ToldDeadline {
  const Statement* statement{};
  Edtf day;
  std::optional<Due> nearest = {};  // To the day told; nothing where the record has the state in
                                    // none of the treaties.
  int days_apart = 0;               // From the nearest.
  bool may_be_moved = false;        // It is later than a day that a meeting can move.
};

// Those that the rule is about, in text order. A day that comes every year is not held against the
// year, and left out.
std::vector<ToldDeadline> told_deadlines(const Subject& subject, const RecordedDay& rule);

}  // namespace vigil::check
