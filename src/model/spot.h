#pragma once
// Spot: where in a packed original (a Word file) a person finds a place. Its bytes have no lines:
// it is found by the number of its note, or by its paragraph and the heading above.

#include <optional>
#include <string>

#include "model/document.h"

namespace vigil {

struct Spot {
  int note = 0;       // The note's number; 0 in the body.
  int paragraph = 0;  // Block::paragraph; 0 in a note, and in what was read before it was counted.
  int row = 0;        // From 1, of the table that begins with that paragraph; 0 elsewhere.
  std::string section;  // The heading above; empty in a note, and where there is none.
  friend bool operator==(const Spot&, const Spot&) = default;
};

// Nothing where an original has lines and columns, and for bytes before the first block.
std::optional<Spot> spot_of(const Document& document, SourceSpan place);

// "note 17", "paragraph 12", "paragraph 12, row 3".
std::string name_of(const Spot& spot);
// "paragraph 12, under "River Policy"".
std::string in_words(const Spot& spot);

}  // namespace vigil
