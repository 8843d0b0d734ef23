#pragma once
// What each piece of a citation is: a date, pages, a form, a body, a role, a place …

#include <string>
#include <string_view>
#include <vector>

#include "cite/pieces.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

enum class PieceKind {
  title,  // Quoted.
  date,
  pages,
  url,
  symbol,    // "S/2003/1019", "No. 411/17", "Form A", "undated": identifies, or says nothing.
  audience,  // "to the Third Meeting", "hosted by …", "in response to …".
  event,     // "Standing Committee on …"
  place,     // A city or country that the pack knows.
  role,
  body,
  name,   // Capitalised words that may be a person, a place or a publication.
  words,  // Anything else.
};

struct ReadPiece {
  Piece piece;
  PieceKind kind = PieceKind::words;
  std::vector<Edtf> dates;  // Kind date: usually one.
  std::string pages;        // Kind pages: "8", "34-36".
  bool accessed = false;    // Kind date: when somebody looked, not when it was made.
  bool aside = false;  // Kind date: "received …", "for the period …": not the source's own.
};

// Finds the kind, and the dates, of a piece by its text.
void classify(ReadPiece& read, const Vocabulary& vocabulary);

std::vector<ReadPiece> read_pieces(std::string_view citation, const Vocabulary& vocabulary);

// Whether the text names a city or a country that the pack knows.
bool is_place(std::string_view text, const Vocabulary& vocabulary);
bool is_place(const std::vector<Word>& words, const Vocabulary& vocabulary);

}  // namespace vigil::cite
