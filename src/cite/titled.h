#pragma once
// Works with a title in quotation marks: articles, wires, broadcasts, reports, UN documents.

#include <span>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// [AUTHOR,] “TITLE,” [PUBLICATION (City),] [place,] [date,] [pages]
// Requires: pieces[title] is quoted. Dates, pages and addresses are the caller's.
Citation titled(std::span<const ReadPiece> pieces, std::size_t title, const Vocabulary& vocabulary);

}  // namespace vigil::cite
