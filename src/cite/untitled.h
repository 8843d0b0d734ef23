#pragma once
// Works without quotation marks: a bare periodical, a broadcast, a body's press release, a web
// page, a resolution, a report whose title stands in italics.

#include <optional>
#include <span>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

std::optional<Citation> untitled(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
