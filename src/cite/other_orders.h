#pragma once
// Sources that were said or written to the network, whose kind does not stand first: "Bekov
// interview, 3 May", "“Ten Years,” presentation by …", "Field visit to Costa and interview with …".

#include <string_view>
#include <vector>

#include "cite/openings.h"
#include "cite/piece_kind.h"
#include "model/citation.h"

namespace vigil::cite {

// What follows an opening at the text's beginning. Nothing when no speaker does.
std::vector<Citation> opened(const Begun& opening, std::string_view text,
                             const std::vector<Word>& words, const Vocabulary& vocabulary);

// The citations of a text in which the kind stands elsewhere; none when it does nowhere. `pieces`
// are the text's.
std::vector<Citation> spoken_in_other_order(std::string_view text,
                                            const std::vector<ReadPiece>& pieces,
                                            const Vocabulary& vocabulary);

}  // namespace vigil::cite
