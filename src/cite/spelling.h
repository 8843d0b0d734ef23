#pragma once
// Slips of spelling in words that are read as others.

#include <string_view>

namespace vigil::cite {

// Whether two spellings differ by one slip: a letter added, left out or exchanged, or two letters
// that changed places. Short words differ in a letter by right: the shorter has five at least.
bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace vigil::cite
