#include "model/treaty_record.h"

#include <algorithm>

namespace vigil {

Footing footing(const StateRow& row, Date on) {
  const auto is_past = [&](const std::optional<Date>& day) { return day && *day <= on; };
  if (is_past(row.left)) return Footing::left;
  if (is_past(row.deposited)) {
    return is_past(row.in_force) ? Footing::in_force : Footing::deposited;
  }
  return is_past(row.signed_on) ? Footing::signed_only : Footing::none;
}

PartyCount count_on(const TreatyStatus& status, Date day) {
  const auto after =
      std::upper_bound(status.counts.begin(), status.counts.end(), day,
                       [](Date wanted, const PartyCount& count) { return wanted < count.from; });
  return after == status.counts.begin() ? PartyCount{day, 0, 0} : *(after - 1);
}

}  // namespace vigil
