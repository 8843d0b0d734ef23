#pragma once
// A count that is written in words or in the short forms of tables.

#include <optional>
#include <string_view>

#include "model/value.h"

namespace vigil {

// "12", "1,204", "at least 40", ">=40", "up to 20", "<=20", "about 300", "~300", "10 to 20",
// "10-20", "none", "unknown", "not reported", "withheld"; nothing for other words.
// parse_value(to_string(value)) == value.
std::optional<Value> parse_value(std::string_view text);

}  // namespace vigil
