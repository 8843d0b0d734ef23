#pragma once
// Citations of works: which of the readers of works takes a citation.

#include <optional>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Nothing when the pieces cite no work: then they explain.
std::optional<Citation> work(const std::vector<ReadPiece>& pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
