#pragma once
// Passage: a paragraph cut into sentences, each with the notes that support it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::extract {

struct NoteMark {
  TextSpan where;
  int note{};
};

struct PassageSentence {
  TextSpan where;
  // At the sentence, or where it has none at the first after it in the paragraph that has any.
  std::vector<int> notes;
};

struct Passage {
  std::string_view text;
  std::vector<TextSpan> marks;  // Ascending: no words of the text.
  std::vector<PassageSentence> sentences;
};

// A mark right after the full stop belongs to the sentence before it. Linear.
Passage passage_of(std::string_view text, std::span<const NoteMark> marks,
                   const std::vector<std::string>& abbreviations);

// The marks of a paragraph in which they stand as "[5]", or right after a stop as "(5)".
std::vector<NoteMark> marks_in(std::string_view text);

}  // namespace vigil::extract
