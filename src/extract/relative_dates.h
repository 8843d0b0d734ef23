#pragma once
// Dates told from the date spoken of last: "that year", "the following day", "the month before",
// "three weeks later". Never more exact than that date or than the words.

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/tokens.h"
#include "extract/vocabulary.h"
#include "model/edtf.h"

namespace vigil::extract {

struct ParsedDate {
  std::size_t end = 0;  // Token after it; 0: there is none.
  std::optional<Edtf> date;
};

// "a", "one" … "twelve", or one or two figures; 0 for anything else.
int small_count(const std::vector<Token>& tokens, std::size_t at);

// What the words from the token on say, told from `last`.
ParsedDate relative_date(const std::vector<Token>& tokens, std::size_t at, const DatePoint& last);

// Adds the words that such a date may begin with.
void name_relative_beginnings(Vocabulary& words);

}  // namespace vigil::extract
