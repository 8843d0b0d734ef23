#include "read/letters.h"

#include <doctest/doctest.h>

namespace vigil::read {
namespace {

TEST_CASE("the encoding is what most letters bear out") {
  CHECK(detect_encoding("plain") == Encoding::utf8);
  CHECK(detect_encoding("Caf\xc3\xa9") == Encoding::utf8);
  CHECK(detect_encoding("Caf\xe9") == Encoding::cp1252);
  CHECK(detect_encoding("\xc3\xa9 \xc3\xa9 \xe9") == Encoding::utf8);
}

TEST_CASE("a stray byte is read as code page 1252, alone") {
  const std::string_view bytes = "\xc3\xa9\x93z";
  CHECK(letter_at(bytes, 0, Encoding::utf8).text() == "\u00E9");
  CHECK(letter_at(bytes, 2, Encoding::utf8).text() == "\u201C");
  CHECK(letter_at(bytes, 2, Encoding::utf8).source_size == 1);
  CHECK(letter_at(bytes, 3, Encoding::utf8).verbatim);
}

TEST_CASE("no ill-formed UTF-8 passes") {
  // Overlong, surrogate, beyond Unicode, cut short.
  for (const std::string_view bytes :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    CHECK(letter_at(bytes, 0, Encoding::utf8).source_size == 1);
  }
}

TEST_CASE("blanks and letters that nobody sees") {
  CHECK(letter_at("\xC2\xA0", 0, Encoding::utf8).kind == LetterKind::blank);
  CHECK(letter_at("\xC2\xAD", 0, Encoding::utf8).kind == LetterKind::nothing);
  CHECK(letter_at(std::string_view("\0", 1), 0, Encoding::utf8).kind == LetterKind::nothing);
  CHECK(letter_at("\t", 0, Encoding::cp1252).kind == LetterKind::blank);
}

TEST_CASE("code points, and what is none") {
  CHECK(letter_of(0x1F30A).text() == "\U0001F30A");
  CHECK(letter_of(0x96).text() == "\u2013");
  CHECK(letter_of(0xD800).text() == "\uFFFD");
  CHECK(letter_of(0x7FFFFFFF).text() == "\uFFFD");
}

}  // namespace
}  // namespace vigil::read
