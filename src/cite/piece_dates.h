#pragma once
// The pieces of a citation that say when: alone, behind another piece, or cut in two by a comma.

#include <optional>
#include <string_view>
#include <vector>

#include "cite/piece_kind.h"

namespace vigil::cite {

// Fills the dates of a piece that is nothing else ("3 May 2004", "submitted on 3 May 2004",
// "accessed 3 May 2004"), and whose they are; leaves them empty for other texts.
void read_date(std::string_view text, const Vocabulary& vocabulary, ReadPiece& out);

// A date that stands in brackets behind a piece, or behind an address without a comma: "www…
// (accessed 3 May 2004)". The address is cut before it.
std::optional<ReadPiece> date_behind(ReadPiece& read, const Vocabulary& vocabulary);

// "Costa 3 May 2004", where the comma is missing: the piece is cut before its date.
std::optional<ReadPiece> date_at_end(ReadPiece& read, const Vocabulary& vocabulary);

// "12 March, 4 May and 6 June 2004": all are days of the year that the last one names.
void share_years(std::vector<ReadPiece>& read, const Vocabulary& vocabulary);

// "March 3, 2004" was cut at its comma: one piece again, whatever stands before it there.
void join_cut_dates(std::vector<Piece>& pieces, const Vocabulary& vocabulary);

}  // namespace vigil::cite
