#include "read/text_builder.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::read {

void TextBuilder::keep(SourceSpan span) {
  for (std::uint32_t i = span.begin; i < span.end;) {
    std::uint32_t end = i;
    while (end < span.end && (is_plain(bytes_[end]) || is_ascii_blank(bytes_[end]))) ++end;
    if (end > i) {
      put_decoded(slice<SourceSpace>(bytes_, {i, end}), {i, end}, true);
      i = end;
      continue;
    }
    const Letter letter = letter_at(bytes_.substr(0, span.end), i, encoding_);
    const SourceSpan source{i, i + letter.source_size};
    i = source.end;
    switch (letter.kind) {
      case LetterKind::ordinary:
        put_decoded(letter.text(), source, letter.verbatim);
        break;
      case LetterKind::blank:
        put(" ", source);
        break;
      case LetterKind::nothing:
        drop_markup(source);
        break;
    }
  }
}

void TextBuilder::put(std::string_view text, SourceSpan instead_of) {
  put_decoded(text, instead_of, false);
}

void TextBuilder::put_decoded(std::string_view text, SourceSpan from, bool verbatim) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t kept = std::min(size, from.size());
  ledger_.text_kept += kept;
  ledger_.markup += from.size() - kept;
  document_.text += text;
  document_.map.append(size, from, verbatim);
}

void TextBuilder::drop_furniture(SourceSpan span) {
  const std::string line = collapse_blanks(slice<SourceSpace>(bytes_, span));
  drop_furniture(span.size(), is_utf8(line) ? line : std::string("(not UTF-8)"));
}

void TextBuilder::drop_furniture(std::uint32_t bytes, std::string_view line) {
  ledger_.furniture += bytes;
  if (!line.empty()) ledger_.removed.emplace_back(line);
}

void TextBuilder::end_block(std::uint32_t source_at) {
  document_.text += '\n';
  document_.map.append(1, {source_at, source_at}, false);
}

}  // namespace vigil::read
