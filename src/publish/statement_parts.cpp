#include "publish/statement_parts.h"

#include <algorithm>

namespace vigil::publish {

const FieldValue* field_of(const Statement& statement, std::string_view name) {
  const auto found = std::find_if(statement.fields.begin(), statement.fields.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == statement.fields.end() ? nullptr : &found->value;
}

std::optional<int> whole_year(const Statement& statement) {
  if (!statement.date || statement.date->is_interval()) return std::nullopt;
  const std::optional<DatePoint>& at = statement.date->from();
  return at && at->month == 0 ? std::optional<int>(at->year) : std::nullopt;
}

}  // namespace vigil::publish
