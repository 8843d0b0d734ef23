#pragma once
// A note cut into citations, and a citation into pieces: at commas outside quotation marks and
// brackets, a quoted title being a piece of its own.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "cite/words.h"

namespace vigil::cite {

struct Piece {
  std::string_view text;  // Without the blanks and the comma; a title without its marks.
  bool quoted = false;
  std::string_view bracket;  // What stands in round brackets at its end: "AFP (Astana)".
  std::string_view whole;    // With the bracket.
};

// What is known of the words around a stop.
struct SentenceWords {
  const WordSet& abbreviations;  // End no sentence,
  const WordSet& ibid;           // but these are whole citations;
  const WordSet& lead_ins;       // after a stop, one of these ("See") begins a sentence.
};

// Where each citation stands in the note. Cut at ";" and after a sentence, outside quotation marks
// and brackets.
std::vector<TextSpan> citations_of(std::string_view note, const SentenceWords& known);

std::vector<Piece> pieces_of(std::string_view citation);

}  // namespace vigil::cite
