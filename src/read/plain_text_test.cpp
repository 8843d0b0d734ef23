#include "read/plain_text.h"

#include <doctest/doctest.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

Reading read_text(const std::string& bytes) {
  static const Pack pack = testing::river_pack();
  static const Reader reader(pack);
  Reading reading = reader.read_as(Format::plain_text, {"page.txt", bytes});
  CHECK(testing::broken_promise(reading, bytes) == "");
  return reading;
}

std::string outline(const std::string& bytes) {
  return testing::outline(read_text(bytes).document);
}

const std::string long_text = std::string(170, 'x') + ".";  // No file wraps lines so wide.

TEST_CASE("a page of the archive: menu, title, headings, paragraphs, notes") {
  const Reading reading = read_text(
      "+  *  + \r\nAbout Us \r\n    >\r\nArdenia, River Monitor Report 2004\r\n\r\nArdenia\r\n\r\n"
      "River Policy\r\n\r\nArdenia joined.[1] It stayed.[2 ] No more.\r\n\r\n\r\n"
      "[1] Interview, 4 May 2004.\r\n[2 ] Ibid.\r\n");
  CHECK(testing::outline(reading.document) ==
        "h1 Ardenia\nh2 River Policy\np Ardenia joined.{1} It stayed.{2} No more.\n"
        "[1] Interview, 4 May 2004.\n[2] Ibid.\n");
  CHECK(reading.document.title == "Ardenia, River Monitor Report 2004");
  CHECK(reading.document.edition == 2004);
  CHECK(reading.ledger.removed.size() == 4);
  CHECK(reading.ledger.differences.empty());
}

TEST_CASE("wrapped lines are joined; broken words too") {
  CHECK(outline("Ardenia signed the treaty of the\nriver and its cross-\nborder lakes.[1]\n\n"
                "[1] A letter that\nis long.\n") ==
        "p Ardenia signed the treaty of the river and its cross-border lakes.{1}\n"
        "[1] A letter that is long.\n");
}

TEST_CASE("in wrapped text an indented line begins a paragraph") {
  CHECK(outline("One line\nand its end.\n   Another\nparagraph.\n") ==
        "p One line and its end.\np Another paragraph.\n");
}

TEST_CASE("where lines are whole paragraphs, each line is one") {
  CHECK(outline("Ardenia\n" + long_text + "\nFloods\n" + long_text + "\n") ==
        "h1 Ardenia\np " + long_text + "\nh2 Floods\np " + long_text + "\n");
}

TEST_CASE("line breaks of old and of other machines") {
  CHECK(outline("One.\r\rTwo.\r\n\r\nThree.\n\nFour.") == "p One.\np Two.\np Three.\np Four.\n");
}

TEST_CASE("bare digits are marks when a list of notes at the end answers them") {
  CHECK(
      outline("ARDENIA\n\nIt has not rat-\nified.1 It has 3.5 million of them, and voted for\n"
              "54/54B.2 The \"view\"3 is known, over 5 km\u00B2 in all.\n\n"
              "1 Interview, 4 May 2000.\n2 Resolution of 1 December\n1999.\n3 Ibid.\n") ==
      "h1 ARDENIA\np It has not rat-ified.{1} It has 3.5 million of them, and voted for 54/54B.{2} "
      "The \"view\"{3} is known, over 5 km\u00B2 in all.\n"
      "[1] Interview, 4 May 2000.\n[2] Resolution of 1 December 1999.\n[3] Ibid.\n");
}

TEST_CASE("raised digits are marks, and notes may be numbered like a list") {
  CHECK(outline("It joined.\u00B9 It left.\u00B2\n\nNotes\n\n1. One.\n2. Two.\n") ==
        "p It joined.{1} It left.{2}\n[1] One.\n[2] Two.\n");
}

TEST_CASE("a numbered list that nothing calls for stays text") {
  CHECK(outline("Two steps follow.\n\n1. Sign.\n2. Ratify.\n") ==
        "p Two steps follow.\np 1. Sign.\np 2. Ratify.\n");
}

TEST_CASE("a note's second paragraph stays with it, the text of the next country does not") {
  CHECK(outline("A.[1] B.[2]\n\n[1] One.\n\nMore of one.\n\n[2] Two.\n\nAfter the notes.\n") ==
        "p A.{1} B.{2}\np After the notes.\n[1] One. More of one.\n[2] Two.\n");
  CHECK(outline("A.[1]\n\n[1] One.\n\nB.[2]\n\n[2] Two.\n") ==
        "p A.{1}\np B.{2}\n[1] One.\n[2] Two.\n");
}

TEST_CASE("a year in brackets is no mark") {
  CHECK(outline("In the year [1999] it rained.[1]\n\n[1] Note.\n") ==
        "p In the year [1999] it rained.{1}\n[1] Note.\n");
}

TEST_CASE("the blank around a mark does not stay behind") {
  CHECK(outline("One [1] two [2] [3].\n\n[1] a\n[2] b\n[3] c\n") ==
        "p One{1} two{2} {3}.\n[1] a\n[2] b\n[3] c\n");
}

TEST_CASE("several countries, each behind the notes of the one before") {
  const Reading reading = read_text(
      "Ardenia\n\nFloods\n\nText.[1]\n\n[1] a\n\nBrezia\n\nFloods\n\nText.[1]\n\n[1] b\n");
  CHECK(reading.document.parts.size() == 2);
  CHECK(testing::outline(reading.document).find("1:[1] a\n2:[1] b\n") != std::string::npos);
}

TEST_CASE("another country's name among the sections opens no part") {
  CHECK(
      read_text("Ardenia\n\nText.\n\nBrezia\n\nMore of the same report.\n").document.parts.size() ==
      1);
}

TEST_CASE("bullets are list items") {
  CHECK(outline("Steps:\n- sign\n\u2022 ratify\n") == "p Steps:\nli1 sign\nli1 ratify\n");
}

TEST_CASE("control characters are left out, and said") {
  const Reading reading = read_text(std::string("One\0 \x01two.", 10));
  CHECK(reading.document.text == "One two.\n");
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].code == "control-characters");
}

TEST_CASE("a line of a megabyte, a megabyte of lines, a megabyte of marks") {
  CHECK(read_text(std::string(1 << 20, 'x')).document.blocks.size() == 1);
  CHECK(read_text(std::string(1 << 20, '\n')).document.blocks.empty());
  std::string marks = "A";
  while (marks.size() < (1 << 20)) marks += "[1]";
  CHECK(read_text(marks).document.marks.size() > 300000);
}

}  // namespace
}  // namespace vigil::read
