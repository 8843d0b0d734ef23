#pragma once
// The bounds that words put on a number: "more than", "up to", "an estimated". English.

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/tokens.h"
#include "extract/vocabulary.h"

namespace vigil::extract {

// The bound that words before a number put on it, and how many words they are.
enum class Bound { none, low, high, about };
struct BoundRead {
  std::size_t tokens = 0;
  Bound bound = Bound::none;
  bool estimated = false;
  bool further = false;
};
BoundRead bound_before(const std::vector<Token>& tokens, std::size_t at);

// The same for words at the end of a text: "… more than "; `bytes` are theirs, blanks included.
struct BoundBehind {
  std::size_t bytes = 0;
  Bound bound = Bound::none;
  bool estimated = false;
  bool further = false;
};
BoundBehind bound_at_end(std::string_view text);

// Adds the words that a bound may begin with.
void name_bound_beginnings(Vocabulary& words);

}  // namespace vigil::extract
