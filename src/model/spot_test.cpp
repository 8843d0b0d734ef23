#include "model/spot.h"

#include <doctest/doctest.h>

#include "model/testing.h"

namespace vigil {
namespace {

Document word_file() {
  Document document = testing::a_document("Ardenia", 2004, R"(
    # River Policy
    Ardenia signed.[1]
    # Gauges
    | year | gauges |
    | 2004 | five |
    It counts them.
    [1] A letter.)");
  document.format = Format::docx;
  int paragraph = 1;
  for (Block& block : document.blocks) {
    block.paragraph = paragraph;
    paragraph += block.kind == BlockKind::table ? 4 : 1;
  }
  return document;
}

Spot spot_at(const Document& document, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document.text.find(words));
  const auto end = begin + static_cast<std::uint32_t>(words.size());
  return spot_of(document, document.map.to_source({begin, end})).value_or(Spot{});
}

TEST_CASE("a place in a Word file is a paragraph under its heading, or a note") {
  const Document document = word_file();
  CHECK(in_words(spot_at(document, "signed")) == "paragraph 2, under \"River Policy\"");
  CHECK(in_words(spot_at(document, "counts")) == "paragraph 8, under \"Gauges\"");
  CHECK(in_words(spot_at(document, "letter")) == "note 1");
  const Spot heading = spot_at(document, "River");
  CHECK(in_words(heading) == "paragraph 1");
  CHECK(heading.section.empty());
}

TEST_CASE("a mark is where its paragraph is") {
  const Document document = word_file();
  REQUIRE(document.marks.size() == 1);
  CHECK(name_of(spot_of(document, document.marks[0].source).value_or(Spot{})) == "paragraph 2");
}

TEST_CASE("in a table it is the row that helps") {
  CHECK(name_of(spot_at(word_file(), "gauges")) == "paragraph 4, row 1");
  CHECK(name_of(spot_at(word_file(), "five")) == "paragraph 4, row 2");
}

TEST_CASE("a file with lines has no spots, and one read before they were counted a heading") {
  Document document = word_file();
  for (Block& block : document.blocks) block.paragraph = 0;
  CHECK(in_words(spot_at(document, "signed")) == "under \"River Policy\"");
  document.format = Format::html;
  CHECK_FALSE(spot_of(document, document.blocks[1].source).has_value());
}

}  // namespace
}  // namespace vigil
