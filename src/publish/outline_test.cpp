#include "publish/outline.h"

#include <doctest/doctest.h>

#include "model/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;

namespace {

ReportRecord record(std::string_view notation) {
  std::vector<Source> sources;
  return a_report("Ardenia").saying(notation).build(sources);
}

}  // namespace

TEST_CASE("paragraphs are numbered in order, headings go by their words") {
  const Outline outline = outline_of(record(R"(
      # Dams
      First.
      - An item.
      # Water Level
      Last.)"));
  CHECK(outline.blocks == std::vector<std::string>{"dams", "p1", "p2", "water-level", "p3"});
  REQUIRE(outline.sections.size() == 2);
  CHECK(outline.sections[1].title == "Water Level");
}

TEST_CASE("two headings of the same words have two addresses") {
  const Outline outline = outline_of(record("# Dams\nOne.\n# Dams\nTwo.\n# Dams 2\nThree."));
  CHECK(outline.blocks == std::vector<std::string>{"dams", "p1", "dams-2", "p2", "dams-2-2", "p3"});
}

TEST_CASE("a heading that reads like another kind of address is told apart from it") {
  const Outline outline =
      outline_of(record("# N14\nOne.\n# Notes\nTwo.\n# 河\nThree.\n# ...\nFour."));
  CHECK(outline.sections[0].anchor == "section-n14");
  CHECK(outline.sections[1].anchor == "section-notes");
  CHECK(outline.sections[3].anchor == "section");
}

TEST_CASE("a heading that repeats the report's title is left out") {
  const Outline outline = outline_of(record("# ARDENIA\nOne.\n# Dams\nTwo."));
  CHECK(outline.blocks == std::vector<std::string>{"", "p1", "dams", "p2"});
}

TEST_CASE("no level is skipped on the way down") {
  const Outline outline = outline_of(record("## Dams\nOne.\n#### Locks\nTwo.\n## Fish\nThree."));
  REQUIRE(outline.sections.size() == 3);
  CHECK(outline.sections[0].level == 2);
  CHECK(outline.sections[1].level == 3);
  CHECK(outline.sections[2].level == 2);
}

TEST_CASE("notes and marks go by the number that is printed, whatever their order") {
  const Outline outline = outline_of(record(R"(
      One.[2] Two.[1] Again.[2] Nowhere.[9]
      [1] A letter.
      [2] A law.
      [2] A second law.)"));
  CHECK(outline.notes == std::vector<std::string>{"n1", "n2", "n2-2"});
  CHECK(outline.marks == std::vector<std::string>{"m2", "m1", "m2-2", "m9"});
  CHECK(outline.note_of_mark == std::vector<std::uint32_t>{1, 0, 1, no_note});
  CHECK(outline.marks_of_note[1] == std::vector<std::uint32_t>{0, 2});
  CHECK(outline.marks_of_note[2].empty());
}
