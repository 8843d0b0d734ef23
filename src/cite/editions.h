#pragma once
// Earlier editions of the report itself: "River Monitor Report 2003, p. 5", "the entry on Ardenia
// in Report 2003", "“Country Profile: Ardenia,” River Monitor, 2012".

#include <optional>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Nothing when none of the first pieces names an edition.
std::optional<Citation> edition(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
