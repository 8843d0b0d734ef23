#pragma once
// The version of this program, said once.

#include <string_view>

namespace vigil {

inline constexpr std::string_view version = "0.1.0";

}  // namespace vigil
