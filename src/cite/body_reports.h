#pragma once
// Works that bodies wrote, without quotation marks: "Flood Office, Annual Report 2002, p. 4".

#include <optional>
#include <span>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// The work; nothing where the pieces name no body with a title behind or before it.
std::optional<Citation> body_report(std::span<const ReadPiece> pieces,
                                    const Vocabulary& vocabulary);

// Whether a work's word stands before the first small link: "Explanatory memorandum to …".
bool heads_work(const std::vector<Word>& words, const Vocabulary& vocabulary);

}  // namespace vigil::cite
