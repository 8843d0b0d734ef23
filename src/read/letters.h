#pragma once
// Letters: what the bytes of a file of unknown making mean, one letter at a time.
//
// Files are UTF-8, or in Windows code page 1252, or (pasted together) in both. Every byte means
// something: where the UTF-8 is broken, the byte is read as code page 1252.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"

namespace vigil::read {

enum class Encoding { utf8, cp1252 };

// What a look over the whole file tells.
struct Bytes {
  Encoding encoding = Encoding::utf8;
  std::uint32_t letters = 0;  // Well-formed UTF-8 letters outside ASCII.
  std::uint32_t strays = 0;   // Bytes that are no UTF-8.
  std::uint32_t first_stray = 0;
  std::uint32_t controls = 0;  // Control characters, NUL among them.
  std::uint32_t first_control = 0;
};

// UTF-8 unless more bytes break it than letters bear it out. Linear.
Bytes look_over(std::string_view bytes);
Encoding detect_encoding(std::string_view bytes);

enum class LetterKind : std::uint8_t {
  ordinary,
  blank,    // Space, tab, line break, no-break space.
  nothing,  // Control characters, zero-width marks, soft hyphens: not part of the text.
};

struct Letter {
  LetterKind kind = LetterKind::ordinary;
  std::uint8_t source_size = 1;
  std::uint8_t size = 1;  // Of its UTF-8.
  std::array<char, 4> utf8{};
  bool verbatim = true;  // The same bytes in the file and in the text.

  std::string_view text() const { return {utf8.data(), size}; }
};

// The letter that begins at bytes[at]. Requires: at < bytes.size().
Letter letter_at(std::string_view bytes, std::size_t at, Encoding encoding);

// A code point as a letter; what is none gives U+FFFD. U+0080 to U+009F are letters of code page
// 1252 that were taken for Latin-1 on their way. source_size is 0.
Letter letter_of(char32_t c);

// Letters of printable ASCII, blanks left out: the common case.
constexpr bool is_plain(char c) {
  return c > ' ' && c <= '~';
}

constexpr bool is_ascii_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace vigil::read
