#pragma once
// Whether words name an office or a body: "Head of the Flood Office", "Flood Office".

#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

// Role and body words both: the earlier decides, unless the whole is an office of somebody. Kind
// `words` where there are neither.
PieceKind role_or_body(std::string_view text, const std::vector<Word>& words,
                       const Vocabulary& vocabulary);

// A small word behind which a role or a body goes on: "Head of …", "Chef de …".
bool is_link(const Word& word);

}  // namespace vigil::cite
