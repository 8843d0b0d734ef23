#include "read/content.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

using namespace std::string_view_literals;

Reading read_file_of(std::string file, std::string_view bytes) {
  static const Pack pack = testing::river_pack();
  static const Reader reader(pack);
  Reading reading = reader.read({std::move(file), bytes});
  CHECK(testing::broken_promise(reading, bytes) == "");
  return reading;
}

std::string first_code(const Reading& reading) {
  return reading.findings.empty() ? "" : reading.findings.front().code;
}

TEST_CASE("the format is told by content first, by name where content leaves it open") {
  CHECK(detect_format({"a.txt", "Ardenia\n\nText."}) == Format::plain_text);
  CHECK(detect_format({"a", "<!-- x -->\n<HTML><p>Text"}) == Format::html);
  CHECK(detect_format({"a.txt", "<!DOCTYPE html><p>Text"}) == Format::html);
  CHECK(detect_format({"a.html", "Ardenia\n\nText."}) == Format::plain_text);
  CHECK(detect_format({"a.md", "# Ardenia"}) == Format::markdown);
  CHECK(detect_format({"a.txt", "<ARDENIA | BREZIA>\nText"}) == Format::plain_text);
  CHECK(detect_format({"a.html", "PK\x03\x04"}) == Format::docx);
  CHECK(detect_format({"a.htm", "Text<br>one<br>two<br>three<br>"}) == Format::html);
}

TEST_CASE("what is no text is refused whole, and said") {
  for (const std::string_view bytes :
       {"%PDF-1.4 x"sv, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "{\\rtf1 x}"sv, "\x89PNG\r\n"sv,
        "\xFF\xD8\xFF\xE0"sv, "GIF89a"sv, "\x1F\x8B\x08"sv,
        "\xFF\xFE"
        "A\0"sv,
        "\xFE\xFF\0A"sv, "MIME-Version: 1.0"sv, "\x01\x02\x03\x04\x05"sv, "abc\0\0\0\0\0\0"sv}) {
    const Reading reading = read_file_of("a.txt", bytes);
    CHECK(first_code(reading) == "unreadable-format");
    CHECK(reading.findings.front().severity == Severity::error);
    CHECK_FALSE(reading.findings.front().hint.empty());
    CHECK(reading.document.blocks.empty());
    CHECK(reading.ledger.refused == bytes.size());
  }
}

TEST_CASE("an empty file, and one of blanks only") {
  CHECK(first_code(read_file_of("a.txt", "")) == "empty-file");
  CHECK(first_code(read_file_of("a.html", " \r\n\t ")) == "empty-file");
}

TEST_CASE("a name that promises something else") {
  const Reading reading = read_file_of("a.txt", "<html><p>Text.</html>");
  CHECK(first_code(reading) == "not-what-its-name-says");
  CHECK(reading.document.format == Format::html);
  CHECK(first_code(read_file_of("a.html", "Text.")) == "not-what-its-name-says");
  CHECK(first_code(read_file_of("a.php", "<html><p>Text.</html>")) == "");
}

}  // namespace
}  // namespace vigil::read
