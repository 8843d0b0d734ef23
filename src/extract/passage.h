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
  std::vector<int> notes;  // At the sentence itself.
  std::size_t support{};   // The first sentence from it on that has notes, if any has.
};

struct Passage {
  std::string_view text;
  std::vector<TextSpan> marks;  // Ascending: no words of the text.
  std::vector<PassageSentence> sentences;

  // At the sentence, or where it has none at the first after it in the paragraph that has any.
  const std::vector<int>& notes_of(const PassageSentence& sentence) const {
    return sentences[sentence.support].notes;
  }
};

// A mark right after the full stop belongs to the sentence before it. What goes on for thousands of
// bytes without a stop is cut at a blank, so that work on one sentence is bounded; of very many
// notes at one sentence the first count. Linear.
Passage passage_of(std::string_view text, std::span<const NoteMark> marks,
                   const std::vector<std::string>& abbreviations);

// The marks of a paragraph in which they stand as "[5]", or right after a stop as "(5)".
std::vector<NoteMark> marks_in(std::string_view text);

}  // namespace vigil::extract
