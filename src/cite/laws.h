#pragma once
// Laws and decrees, with the gazettes that print them.

#include <optional>
#include <span>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

std::optional<Citation> law(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
