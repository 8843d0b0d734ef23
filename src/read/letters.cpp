#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr char32_t unknown = 0xFFFD;

// Code points of the bytes 0x80 to 0x9F in Windows code page 1252; 0 where it has none.
constexpr std::array<char16_t, 32> cp1252_high{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_cp1252(char32_t byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char16_t c = cp1252_high[byte - 0x80U];
  return c == 0 ? unknown : c;
}

struct Sequence {
  char32_t c = 0;
  std::uint8_t size = 0;  // 0: no well-formed UTF-8 begins here.
};

Sequence utf8_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::uint8_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > bytes.size()) return {};
  char32_t c = lead & (0x7FU >> size);
  for (std::size_t i = at + 1; i < at + size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    c = (c << 6U) | (byte(i) & 0x3FU);
  }
  const bool too_long = (size == 3 && c < 0x800) || (size == 4 && c < 0x10000);
  const bool surrogate = c >= 0xD800 && c < 0xE000;
  if (too_long || surrogate || c > 0x10FFFF) return {};
  return {c, size};
}

bool is_control(char32_t c) {
  return (c < 0x20 && !(c >= 0x09 && c <= 0x0D)) || c == 0x7F;
}

LetterKind kind_of(char32_t c) {
  if (c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0) return LetterKind::blank;
  if (c >= 0x2000 && c <= 0x200A) return LetterKind::blank;  // Typographers' spaces.
  const bool zero_width = c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
  return is_control(c) || zero_width ? LetterKind::nothing : LetterKind::ordinary;
}

}  // namespace

Bytes look_over(std::string_view bytes) {
  Bytes found;
  for (std::size_t i = 0; i < bytes.size();) {
    if (is_plain(bytes[i]) || is_ascii_blank(bytes[i])) {
      ++i;
      continue;
    }
    const Sequence sequence = utf8_at(bytes, i);
    if (sequence.size == 0) {
      if (found.strays++ == 0) found.first_stray = static_cast<std::uint32_t>(i);
    } else if (sequence.size == 1) {
      if (found.controls++ == 0) found.first_control = static_cast<std::uint32_t>(i);
    } else {
      ++found.letters;
    }
    i += sequence.size == 0 ? 1 : sequence.size;
  }
  if (found.strays > found.letters) found.encoding = Encoding::cp1252;
  return found;
}

Encoding detect_encoding(std::string_view bytes) {
  return look_over(bytes).encoding;
}

Letter letter_of(char32_t c) {
  c = from_cp1252(c);
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || c == 0) c = unknown;
  Letter letter;
  letter.kind = kind_of(c);
  letter.source_size = 0;
  letter.verbatim = false;
  const auto tail = [c](unsigned shift) {
    return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    letter.utf8 = {static_cast<char>(c)};
  } else if (c < 0x800) {
    letter.size = 2;
    letter.utf8 = {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  } else if (c < 0x10000) {
    letter.size = 3;
    letter.utf8 = {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  } else {
    letter.size = 4;
    letter.utf8 = {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
  }
  return letter;
}

Letter letter_at(std::string_view bytes, std::size_t at, Encoding encoding) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  Sequence sequence;
  if (encoding == Encoding::utf8 || byte < 0x80) sequence = utf8_at(bytes, at);
  const char32_t c = sequence.size == 0 ? byte : sequence.c;
  Letter letter = letter_of(c);
  if (c == 0) letter.kind = LetterKind::nothing;
  letter.source_size = sequence.size == 0 ? 1 : sequence.size;
  letter.verbatim = sequence.size != 0 && (c < 0x80 || c >= 0xA0) && c != 0;
  return letter;
}

}  // namespace vigil::read
