#pragma once
// Snippets: the words of a passage around those that were found.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "store/terms.h"

namespace vigil::store {

struct Snippet {
  std::string words;              // Valid UTF-8 when the passage is; "…" where it was cut.
  std::vector<TextSpan> matches;  // Whole words of `words`, in order.
};

// About 240 bytes, cut at blanks, from a little before the first match on.
Snippet snippet_of(std::string_view passage, const std::vector<Term>& terms);

}  // namespace vigil::store
