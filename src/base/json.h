#pragma once
// JSON: the door to the library. Only files named json.cpp, *_json.cpp and *_json_test.cpp
// include <nlohmann/json.hpp>, which is heavy; everyone else passes these around by name.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"

namespace vigil {

using Json = nlohmann::ordered_json;  // Keeps keys in the order in which they were written.

// An error says at which byte and what was expected. Depth is bounded (512 levels).
Result<Json> parse_json(std::string_view text);

// On one line, without blanks, non-ASCII text as it is; bytes that are no UTF-8 become U+FFFD.
std::string print_json(const Json& json);

// Indented by two, for people.
std::string print_json_indented(const Json& json);

}  // namespace vigil
