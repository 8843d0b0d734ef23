#pragma once
// The kind of a source told by a noun behind its speaker: "Bekov interview", "Ministry of Health
// press release", "Ana Example, Director, in an interview, …", "Flood Office, letter No. 5 of 3
// May".

#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "model/citation.h"

namespace vigil::cite {

// "The delegation of Ardenia, in its statement to the Meeting, Costa, 3 May": the speaker's own
// words, with or without a comma before them.
std::vector<Citation> in_own_words(std::string_view text, const std::vector<ReadPiece>& pieces,
                                   const Vocabulary& vocabulary);

// "Bekov interview, 12 April 2004", "Ardenia’s statement to the Meeting, Costa, 3 May": in the
// first piece, before any comma.
std::vector<Citation> named_by_noun(std::string_view text, const std::vector<ReadPiece>& pieces,
                                    const Vocabulary& vocabulary);

// "Ana Example, Director, “Ten Years,” presentation to the Standing Committee, Costa, 3 May": in a
// piece behind the speaker’s.
std::vector<Citation> noun_behind_speaker(std::string_view text,
                                          const std::vector<ReadPiece>& pieces,
                                          const Vocabulary& vocabulary);

}  // namespace vigil::cite
