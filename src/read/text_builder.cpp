#include "read/text_builder.h"

#include <array>

#include "base/unicode.h"

namespace vigil::read {
namespace {

// Code points of the bytes 0x80 to 0x9F in Windows code page 1252; 0 where it has none.
constexpr std::array<char16_t, 32> cp1252_high{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_cp1252(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char16_t c = cp1252_high[byte - 0x80U];
  return c == 0 ? U'\uFFFD' : c;
}

std::string to_utf8(char32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
  return out;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
  return is_utf8(bytes) ? Encoding::utf8 : Encoding::cp1252;
}

void TextBuilder::keep(SourceSpan span) {
  ledger_.text_kept += span.size();
  const std::string_view piece = slice<SourceSpace>(bytes_, span);
  if (encoding_ == Encoding::utf8) {
    document_.text += piece;
    document_.map.append(span.size(), span, true);
    return;
  }
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const auto byte = static_cast<unsigned char>(bytes_[i]);
    const std::string letter = to_utf8(from_cp1252(byte));
    document_.text += letter;
    document_.map.append(static_cast<std::uint32_t>(letter.size()), {i, i + 1}, byte < 0x80);
  }
}

void TextBuilder::put(std::string_view text, SourceSpan instead_of) {
  ledger_.text_kept += instead_of.size();
  document_.text += text;
  document_.map.append(static_cast<std::uint32_t>(text.size()), instead_of, false);
}

void TextBuilder::drop_furniture(SourceSpan span) {
  ledger_.furniture += span.size();
  const std::string line = collapse_blanks(slice<SourceSpace>(bytes_, span));
  if (line.empty()) return;
  ledger_.removed.push_back(is_utf8(line) ? line : std::string("(not UTF-8)"));
}

void TextBuilder::end_block(std::uint32_t source_at) {
  document_.text += '\n';
  document_.map.append(1, {source_at, source_at}, false);
}

}  // namespace vigil::read
