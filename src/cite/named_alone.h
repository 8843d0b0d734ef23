#pragma once
// Citations of which little more is written than one name and a date.

#include <span>

#include "cite/piece_kind.h"
#include "model/citation.h"

namespace vigil::cite {

// What the name is decides: a person, who was interviewed; an office of the state, which stated
// something; a work; else a periodical of that day. Requires: the first piece is text.
Citation named_alone(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
