#include "model/absences.h"

#include <algorithm>

namespace vigil {

bool was_absent(const std::vector<VoteRow>& rows, const VoteRow& row) {
  if (row.vote) return false;
  const auto voted = [](const VoteRow& one) { return one.vote.has_value(); };
  const auto at = rows.begin() + (&row - rows.data());
  return std::any_of(rows.begin(), at, voted) && std::any_of(at, rows.end(), voted);
}

}  // namespace vigil
