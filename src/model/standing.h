#pragma once
// Standing: where one state stands with one treaty, by what the depositary recorded and the days
// that follow from it. A state that left and came back has two.

#include <optional>
#include <string>

#include "base/date.h"
#include "model/record.h"

namespace vigil {

struct Standing {
  std::string treaty = {}, country = {};  // Keys: "CRT", "XA".
  std::optional<Date> signed_on = {}, provisional = {}, deposited = {};
  Joining how = Joining::unknown;
  std::optional<Date> in_force = {};  // As stated, or as the rules give it.
  std::optional<Date> notified = {}, left = {};
  bool entry_computed = false, leaving_computed = false;
  std::string source = {};  // Of this row of the record, where it is not the table's.
  friend bool operator==(const Standing&, const Standing&) = default;
};

enum class Footing { none, signed_only, deposited, in_force, left };

// On that day.
Footing footing(const Standing& standing, Date on);

}  // namespace vigil
