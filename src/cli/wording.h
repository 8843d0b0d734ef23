#pragma once
// Wording: numbers and amounts as the command line says them.

#include <cstddef>
#include <string>
#include <string_view>

namespace vigil::cli {

// 18204 → "18,204".
std::string counted(std::size_t number);

// (1, "report") → "1 report"; (3, "report") → "3 reports"; ("country", "countries") is given whole.
std::string amount(std::size_t number, std::string_view one, std::string_view many = {});

}  // namespace vigil::cli
