#include "model/profile.h"

#include <algorithm>

namespace vigil {

Date holds_on(const Statement& statement, int edition) {
  const Date as_of_edition = make_date(std::clamp(edition, 1, 9999), 1, 1);
  if (!statement.date) return as_of_edition;
  if (const auto latest = statement.date->latest()) return *latest;
  return std::max(as_of_edition, statement.date->earliest().value_or(as_of_edition));
}

}  // namespace vigil
