#include "publish/excerpt.h"

#include <string>

#include <doctest/doctest.h>

#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;

namespace {

std::string before_mark(std::string_view notation, std::size_t mark = 0) {
  const Document document = testing::a_document("Ardenia", 2004, notation);
  Pack pack;
  pack.reading.abbreviations = {"Col."};
  const Excerpt excerpt = excerpt_before(document, document.marks.at(mark).at, pack);
  return (excerpt.cut ? "… " : "") + std::string(text_of(document, excerpt.text));
}

}  // namespace

TEST_CASE("the sentence before a mark is its excerpt") {
  CHECK(before_mark("The dam holds. The lock leaks.[1] It rains.") == "The lock leaks.");
  CHECK(before_mark("The dam holds, it is said.[1]") == "The dam holds, it is said.");
}

TEST_CASE("a mark within a sentence takes what stands before it") {
  CHECK(before_mark("It rained. The dam holds,[1] and the lock leaks.") == "The dam holds,");
}

TEST_CASE("abbreviations and initials end no sentence") {
  CHECK(before_mark("It rained. Col. A. Berg saw it.[1]") == "Col. A. Berg saw it.");
}

TEST_CASE("a quotation mark after the stop belongs to the sentence before") {
  CHECK(before_mark("He said “it holds.” Nobody asked.[1]") == "Nobody asked.");
}

TEST_CASE("the second mark of a sentence has the words of both") {
  CHECK(before_mark("The dam holds,[1] and the lock leaks.[2]", 1) ==
        "The dam holds, and the lock leaks.");
}

TEST_CASE("a sentence without end is cut, at a word") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "wörd ";
  const std::string excerpt = before_mark(words + "end[1]");
  CHECK(excerpt.size() <= 410);
  CHECK(excerpt.starts_with("… wörd "));
  CHECK(excerpt.ends_with("end"));
}
