#pragma once
// Preformatted text in pages of the archives is one of two things: a table drawn with blanks, or
// a whole report that was pasted in as plain text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::read {

enum class Preformatted : std::uint8_t { no, prose, table_like };

// `behind`: the page behind the <pre> tag. Looks at its first lines only.
Preformatted kind_of_preformatted(std::string_view behind);

// The text cut where an empty line parts paragraphs. The pieces cover the span; those between
// paragraphs are blank.
std::vector<SourceSpan> paragraphs_of(std::string_view bytes, SourceSpan span);

}  // namespace vigil::read
