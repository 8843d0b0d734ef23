#pragma once
// What somebody told a newspaper or a station, which then is the source.

#include "cite/assemble.h"
#include "cite/piece_kind.h"

namespace vigil::cite {

// "“We have none” – Minister of Rivers, in an interview with Radio Costa, 3 May": who spoke, and
// what was printed of it, stand before pieces[at], whose first `words` tell that somebody spoke.
// Nothing where it was a researcher who heard it.
std::optional<Citation> told_press(const std::vector<ReadPiece>& pieces, std::size_t at,
                                   std::size_t words, const Vocabulary& vocabulary);

}  // namespace vigil::cite
