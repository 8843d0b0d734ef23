#include "model/obligation.h"

namespace vigil {

std::string_view to_string(ObligationState state) {
  return state == ObligationState::open ? "open" : "unrecorded";
}

std::string in_words(const std::vector<Grant>& grants) {
  std::string words;
  for (const Grant& grant : grants) {
    words += (words.empty() ? "to " : " and to ") + to_string(grant.until);
    if (!grant.decided_by.empty()) words += " (" + grant.decided_by + ")";
  }
  return words;
}

}  // namespace vigil
