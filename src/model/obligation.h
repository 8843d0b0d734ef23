#pragma once
// Obligation: what a treaty asks of one party by one day, computed from its record (src/treaty).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace vigil {

// On the day on which somebody asks.
enum class ObligationState {
  open,        // Its day is still to come.
  unrecorded,  // Its day is past, and the record does not say whether it was met.
};

std::string_view to_string(ObligationState state);

struct Obligation {
  std::string country, treaty;
  std::string key;      // "weir-removal"
  std::string name;     // "Removal of weirs"
  std::string article;  // "4"
  Date entry{};         // When the treaty entered into force for the state.
  Date first_due{};     // Before any extension.
  Date due{};
  int extensions = 0;       // How many times a meeting moved the day.
  std::optional<int> year;  // Of a yearly one: the year that it covers.
  ObligationState state = ObligationState::open;
  std::string rule;  // How `due` follows, in words, with the version of the rules.
  friend bool operator==(const Obligation&, const Obligation&) = default;
};

}  // namespace vigil
