#pragma once
// Excerpt: the words that a note stands behind: the sentence that ends at its mark.

#include <cstdint>

#include "model/document.h"
#include "pack/pack.h"

namespace vigil::publish {

struct Excerpt {
  TextSpan text;
  bool cut = false;  // The sentence begins earlier than the excerpt.
};

// From the last end of a sentence before the mark, abbreviations of the pack aside, to the mark;
// never out of the mark's block and never longer than some 400 bytes. Looks only that far back.
Excerpt excerpt_before(const Document& document, std::uint32_t mark_at, const Pack& pack);

}  // namespace vigil::publish
