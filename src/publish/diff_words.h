#pragma once
// The words of a text, as the diff sees them: what stands between blanks.

#include <string_view>
#include <vector>

namespace vigil::publish {

std::vector<std::string_view> words_of(std::string_view text);

}  // namespace vigil::publish
