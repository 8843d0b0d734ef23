#pragma once
// Days of a letter, as a text tells them: when it was written, when it came, and of which day the
// letter is that it answers.

#include <string_view>
#include <vector>

#include "check/detail/dates.h"

namespace vigil::check {

enum class LetterSense { written, received, answered };

struct LetterDay {
  LetterSense sense{};
  DateMention mention;
  // Of a receipt: it is that of a letter told of before ("it", "the letter", right behind its day).
  bool told_before = false;
};

// In text order; `offset` is where the text begins in its document. Linear but for a few words
// before each date.
std::vector<LetterDay> letter_days_in(std::string_view text, const Pack& pack,
                                      std::uint32_t offset = 0);

// Whether the words tell of an answer to a letter: "the reply to", "answered our letter".
bool speaks_of_answering(std::string_view text);

// Whether the words speak of a second letter: an answer, or another one.
bool speaks_of_another_letter(std::string_view text);

}  // namespace vigil::check
