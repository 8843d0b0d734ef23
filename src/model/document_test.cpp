#include "model/document.h"

#include <doctest/doctest.h>

#include "model/testing.h"

namespace vigil {
namespace {

// A page of two countries, each with its notes below.
Document page() {
  Document page = testing::a_document("Uplands", 2004, R"(
    # Ardenia
    Ardenia signed.[1]
    [1] A letter.
    # Brezia
    Brezia did not.[1] It may.[2]
    | River | Arde |
    [1] An interview.
    [2] Ibid.)");
  REQUIRE(page.blocks.size() == 5);
  page.parts = {{"Ardenia", {"XA"}, 0, 2}, {"Brezia", {"XB"}, 2, 5}};
  page.notes[1].part = page.notes[2].part = 1;
  const auto link = static_cast<std::uint32_t>(page.text.find("interview"));
  page.inlines.push_back({InlineKind::link, {link, link + 9}, "https://river.example/"});
  return page;
}

TEST_CASE("the marks of a block include one at its very end, and no other block's") {
  const Document document = page();
  CHECK(marks_in(document, document.blocks[1]).size() == 1);
  CHECK(marks_in(document, document.blocks[3]).size() == 2);
  CHECK(marks_in(document, document.blocks[2]).empty());
}

TEST_CASE("a block belongs to the part that holds it") {
  const Document document = page();
  CHECK(part_of_block(document, 1) == 0);
  CHECK(part_of_block(document, 2) == 1);
}

TEST_CASE("one part of a page is a document of its own, pointing into the same original") {
  const Document whole = page();
  const Document brezia = only_part(whole, 1);
  CHECK(brezia.title == "Brezia");
  CHECK(brezia.original == whole.original);
  REQUIRE(brezia.parts.size() == 1);
  CHECK(brezia.parts[0].countries == std::vector<std::string>{"XB"});
  REQUIRE(brezia.blocks.size() == 3);
  CHECK(text_of(brezia, brezia.blocks[1].text) == "Brezia did not. It may.");
  CHECK(brezia.blocks[1].source == whole.blocks[3].source);
  CHECK(text_of(brezia, brezia.blocks[2].rows[0][1].text) == "Arde");
  REQUIRE(brezia.notes.size() == 2);
  CHECK(text_of(brezia, brezia.notes[0].text) == "An interview.");
  CHECK(brezia.notes[0].part == 0);
  CHECK(brezia.marks.size() == 2);
  CHECK(brezia.map.to_source(brezia.notes[1].text) == whole.map.to_source(whole.notes[2].text));
  REQUIRE(brezia.inlines.size() == 1);  // In a note, too.
  CHECK(text_of(brezia, brezia.inlines[0].text) == "interview");
}

TEST_CASE("the only part of a page is the page") {
  const Document document = testing::a_document("Ardenia", 2004, "Ardenia signed.");
  CHECK(only_part(document, 0) == document);
}

}  // namespace
}  // namespace vigil
