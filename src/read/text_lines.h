#pragma once
// Lines of a plain-text file, and what their shape tells of paragraphs.

#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::read {

struct TextLine {
  SourceSpan text;   // Without blanks at the ends; empty, at the end of the line, when blank.
  SourceSpan whole;  // With blanks and line break.
  std::uint32_t indent = 0;
};

// Line breaks are "\n", "\r\n" or "\r". The lines cover the bytes from `from` on.
std::vector<TextLine> lines_of(std::string_view bytes, std::uint32_t from);

// Whether paragraphs run over several lines; otherwise each line is one.
bool are_wrapped(const std::vector<TextLine>& lines);

bool ends_sentence(std::string_view line);

// Bytes of "- ", "* ", "• " with which a line begins; 0 when it begins with none.
std::uint32_t bullet_size(std::string_view line);

// "anti-" at the end of one line and "personnel" on the next are one word.
bool is_broken_word(std::string_view line, std::string_view next);

}  // namespace vigil::read
