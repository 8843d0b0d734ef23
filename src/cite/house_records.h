#pragma once
// What somebody said in a parliament, as its records have it: "Assembly of Ardenia, sitting of 5
// May 2000, remarks by Deputy Ana Example".

#include <string_view>
#include <vector>

#include "cite/piece_kind.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// Whether the text names a house and its sitting or record; who spoke may follow.
bool names_sitting(std::string_view text, const Vocabulary& vocabulary);

// The statement; none where the record names no speaker.
std::vector<Citation> house_record(std::string_view text, const std::vector<ReadPiece>& pieces,
                                   const Vocabulary& vocabulary);

}  // namespace vigil::cite
