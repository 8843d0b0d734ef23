#pragma once
// Databases, registers and printouts of them: "Flood Office, Casualty database, 3 May 2004".

#include <optional>
#include <span>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Nothing when none of the first three pieces names a database, or nobody has it.
std::optional<Citation> database(std::span<const ReadPiece> pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
