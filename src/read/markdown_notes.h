#pragma once
// Footnotes of Markdown: where "[^1]: …" defines one and where "[^1]" calls for it. They are found
// before the text is parsed: parsers drop what nothing calls for, and count the rest anew.

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::read {

struct MarkdownNote {
  int number{};
  SourceSpan label;  // "[^1]:"
  SourceSpan text;   // What follows, indented lines included.
};

struct MarkdownCall {
  int number{};
  SourceSpan source;  // "[^1]"
};

struct MarkdownNotes {
  std::vector<MarkdownNote> notes;  // In the order of the file.
  std::vector<MarkdownCall> calls;
  // The file, byte for byte as long, without definitions, and with \x01 in place of calls.
  std::string body;
  std::string masked;  // The same with the definitions' text.
};

// Labels that are no numbers count on from the highest that is. Linear.
MarkdownNotes markdown_notes(std::string_view bytes);

}  // namespace vigil::read
