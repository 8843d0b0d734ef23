#pragma once
// Parts of a statement that tables and charts ask for.

#include <optional>
#include <string_view>

#include "model/statement.h"

namespace vigil::publish {

// Null where the statement lacks it.
const FieldValue* field_of(const Statement& statement, std::string_view name);

// The year, when it speaks of that year as a whole: a month's number is no year's.
std::optional<int> whole_year(const Statement& statement);

}  // namespace vigil::publish
