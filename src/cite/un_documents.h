#pragma once
// Papers of the United Nations, known by their authors, titles and symbols.

#include <optional>
#include <span>

#include "cite/piece_kind.h"
#include "model/citation.h"

namespace vigil::cite {

// Whether its title, "Resolution 52/38H" or a symbol tells a paper from a sentence.
bool is_named_un_document(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

// "General Assembly Resolution 59/84", "Report of the Secretary-General on …, S/2003/1019"; nothing
// for other works.
std::optional<Citation> un_document(std::span<const ReadPiece> pieces,
                                    const Vocabulary& vocabulary);

}  // namespace vigil::cite
