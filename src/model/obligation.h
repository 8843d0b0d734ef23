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

// A meeting's decision that moved the day of an obligation.
struct Grant {
  Date until{};
  std::string decided_by = {};  // The key of the meeting; empty: the record does not say.
  friend bool operator==(const Grant&, const Grant&) = default;
};

// "to 2019-03-01 (9MSP) and to 2028-03-01 (17MSP)"
std::string in_words(const std::vector<Grant>& grants);

struct Obligation {
  std::string country, treaty;
  std::string key;      // "weir-removal"
  std::string name;     // "Removal of weirs"
  std::string article;  // "4"
  Date entry{};         // When the treaty entered into force for the state.
  Date first_due{};     // Before any extension.
  Date due{};
  int stay = 1;                        // 2 for a party that had left and came back, and so on.
  std::vector<Grant> extensions = {};  // By day; the last one's is `due`.
  std::optional<int> year;  // Of a yearly one: the year that it covers; of one that comes before
                            // a meeting: that meeting's.
  ObligationState state = ObligationState::open;
  std::string rule;  // How `due` follows, in words, with the version of the rules.
  friend bool operator==(const Obligation&, const Obligation&) = default;
};

}  // namespace vigil
