#pragma once
// Words of a running text, and the small English vocabulary of reporting that rules look for.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/span.h"

namespace vigil::check {

struct Word {
  TextSpan where;
  std::string lower;     // ASCII letters in lower case; other letters as they are.
  bool capital = false;  // Begins with an ASCII capital or a letter beyond ASCII.
  bool digits = false;   // Begins with a digit.
};

// Letters, digits and inner hyphens and apostrophes; `offset` is where the text begins in its
// document. Linear.
std::vector<Word> words_of(std::string_view text, std::uint32_t offset = 0);

bool is_letter(char c);  // ASCII letters, and every byte beyond ASCII.

// Whether one of the words reports what somebody said: "stated", "told", "according".
bool attributes(const std::vector<Word>& words);

// Whether one of the words speaks of what has not happened: "will", "planned", "due".
bool looks_ahead(const std::vector<Word>& words);

// The narrower list: what somebody is said to have said, not who or what may have said it.
bool reports_speech(const std::vector<Word>& words);

// Whether the sentence says that something is not so; and whether that is all it says: "No
// survey is known." Such a sentence sums up and has often nothing to cite.
bool denies(const std::vector<Word>& words);
bool opens_with_denial(const std::vector<Word>& words);

// At most `most` letters inserted, removed, changed or swapped. False for names above 48 bytes.
bool within_edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace vigil::check
