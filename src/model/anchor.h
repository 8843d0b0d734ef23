#pragma once
// Anchor: where words stand in a text that people go on editing. It holds what the W3C Web
// Annotation Data Model calls a TextQuoteSelector (the words, and those around them) and a
// TextPositionSelector (where they stood), so that a statement survives edits elsewhere in its
// report and says when it no longer finds its words.

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace vigil {

struct Anchor {
  std::string exact;   // The words.
  std::string prefix;  // Up to 32 bytes before them and behind them, cut between letters.
  std::string suffix;
  TextSpan position;  // Where they stood when the anchor was made.
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

// Requires: `where` lies inside the text, between letters.
Anchor anchor_at(std::string_view text, TextSpan where);

// Where the words stand now. Of several places the one whose surroundings agree best, then the
// nearest to the old one. Nothing when the words are gone, or stand nowhere: nothing is guessed.
std::optional<TextSpan> find(const Anchor& anchor, std::string_view text);

}  // namespace vigil
