#include "read/marks.h"

#include <doctest/doctest.h>

namespace vigil::read {
namespace {

DraftBlock plain(std::string text) {
  DraftBlock block;
  block.text = std::move(text);
  const auto size = static_cast<std::uint32_t>(block.text.size());
  block.runs.push_back({0, {0, size}, none, 0, true});
  return block;
}

std::vector<int> numbers(const std::vector<MarkSeen>& marks) {
  std::vector<int> out;
  for (const MarkSeen& seen : marks) out.push_back(seen.number);
  return out;
}

TEST_CASE("bracketed marks, with and without blanks") {
  CHECK(bracket_mark("[1]")->number == 1);
  CHECK(bracket_mark("[1 ] x")->size == 4);
  CHECK(bracket_mark("[ 12]")->number == 12);
  CHECK_FALSE(bracket_mark("[12345]"));
  CHECK_FALSE(bracket_mark("[a]"));
  CHECK_FALSE(bracket_mark("[]"));
  CHECK_FALSE(bracket_mark("[1"));
  CHECK_FALSE(bracket_mark("1]"));
}

TEST_CASE("marks within text, ascending") {
  const DraftBlock block = plain("a[1] b\u00B2\u00B3 [4]");
  CHECK(numbers(marks_seen({}, block)) == std::vector<int>{1, 23, 4});
}

TEST_CASE("bare digits stand behind a sentence, a clause or a word") {
  CHECK(numbers(bare_digits(plain("landmarks.5 The"))) == std::vector<int>{5});
  CHECK(numbers(bare_digits(plain("the \u201Cview\u201D6 is"))) == std::vector<int>{6});
  CHECK(numbers(bare_digits(plain("rivers7"))) == std::vector<int>{7});
  CHECK(numbers(bare_digits(plain("of 58/53.12 The"))) == std::vector<int>{12});
  CHECK(bare_digits(plain("3.5 million")).empty());
  CHECK(bare_digits(plain("in 1999 and 2000")).empty());
  CHECK(bare_digits(plain("AB12 type")).empty());
  CHECK(bare_digits(plain("word12345 x")).empty());
}

TEST_CASE("what looks like a mark is one only when it can be") {
  const DraftBlock area = plain("5 km\u00B2");
  const MarkSeen square{4, 6, 2, MarkForm::raised, none};
  CHECK_FALSE(is_mark(square, area, {2}));
  const DraftBlock year = plain("[1999]");
  const MarkSeen bracket{0, 6, 1999, MarkForm::bracketed, none};
  CHECK_FALSE(is_mark(bracket, year, {}));
  CHECK(is_mark(bracket, year, {1999}));
  const DraftBlock power = plain("10\u2076");
  CHECK_FALSE(is_mark({2, 5, 6, MarkForm::raised, none}, power, {}));
  CHECK(is_mark({2, 5, 6, MarkForm::raised, none}, power, {6}));
}

TEST_CASE("numbers of a list") {
  CHECK(list_number("1. Text")->size == 2);
  CHECK(list_number("12) Text")->number == 12);
  CHECK(list_number("(3) Text")->size == 3);
  CHECK(list_number("4 Text")->size == 1);
  CHECK_FALSE(list_number("1.5 million"));
  CHECK_FALSE(list_number("12345 Text"));
  CHECK_FALSE(list_number("Text"));
}

}  // namespace
}  // namespace vigil::read
