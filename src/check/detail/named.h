#pragma once
// Treaties and states that a running text names, by whole words of any of their names.

#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"

namespace vigil::check {

// Each once, the one of the longest name first: of "the treaty" as one's name and "the Silt Treaty"
// as another's, both are named by the second, and it comes first. In any case of ASCII letters.
std::vector<const Treaty*> treaties_named(const Pack& pack, std::string_view text);

// Whether a state or area is named that is none of `own`, which are codes.
bool names_other_than(const std::vector<std::string>& own, const Pack& pack, std::string_view text);

}  // namespace vigil::check
