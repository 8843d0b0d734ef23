#pragma once
// Phrase bounds: an open group of a pattern takes whatever stands between two words that the
// pattern knows, and in a sentence that nobody thought of that may be more than a phrase, or less:
// "Elm district and", "rebels)", "the army had left the town, and Bo's men", "a year in". What
// holds together as it stands is kept to the letter.

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/phrases.h"

namespace vigil::extract {

// The phrase among the words [begin, end) of the sentence; nothing where they hold none. Who acts
// or speaks is one noun phrase; a place may have a clause in it ("the road that leads to Elm").
std::optional<Phrase> doer_within(std::string_view sentence, std::size_t begin, std::size_t end);
std::optional<Phrase> place_within(std::string_view sentence, std::size_t begin, std::size_t end);

}  // namespace vigil::extract
