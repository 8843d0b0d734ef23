#include "model/standing.h"

namespace vigil {

Footing footing(const Standing& standing, Date on) {
  const auto is_past = [&](const std::optional<Date>& day) { return day && *day <= on; };
  if (is_past(standing.left)) return Footing::left;
  if (is_past(standing.deposited)) {
    return is_past(standing.in_force) ? Footing::in_force : Footing::deposited;
  }
  return is_past(standing.signed_on) ? Footing::signed_only : Footing::none;
}

}  // namespace vigil
