#pragma once
// The pages that a piece of a citation names.

#include <optional>
#include <string>
#include <string_view>

#include "cite/vocabulary.h"

namespace vigil::cite {

// "p. 8" → "8"; "pp. 34-36" → "34-36"; nothing for texts without one of the pack's leads to pages.
std::optional<std::string> pages_in(std::string_view text, const Vocabulary& vocabulary);

// Whether the text is page numbers alone: "44-46", "A-3", "xii".
bool page_numbers(std::string_view text);

}  // namespace vigil::cite
