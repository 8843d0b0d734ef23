#include "pack/csv.h"

#include <doctest/doctest.h>

namespace vigil::pack {
namespace {

TEST_CASE("a table is a line of titles and rows, with any quoting and either line break") {
  const Csv table = parse_csv(
      "\xEF\xBB\xBF"
      "a,b\r\n1,\"two, \"\"2\"\"\"\n\n\"x\ny\",\n");
  CHECK(table.header == std::vector<std::string>{"a", "b"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].fields == std::vector<std::string>{"1", "two, \"2\""});
  CHECK(table.rows[1].fields == std::vector<std::string>{"x\ny", ""});
}

TEST_CASE("a row knows its bytes, without its line break") {
  const std::string_view text = "a,b\n1,2\r\n3,4";
  const Csv table = parse_csv(text);
  REQUIRE(table.rows.size() == 2);
  const auto words = [&](const CsvRow& row) {
    return text.substr(row.span.begin, row.span.end - row.span.begin);
  };
  CHECK(words(table.rows[0]) == "1,2");
  CHECK(words(table.rows[1]) == "3,4");
}

TEST_CASE("each field knows its bytes, with its quotation marks") {
  const std::string_view text = "a,b,c\n1,\"two, 2\",\n";
  const Csv table = parse_csv(text);
  const CsvRow& row = table.rows.at(0);
  REQUIRE(row.places.size() == 3);
  const auto words = [&](SourceSpan span) {
    return text.substr(span.begin, span.end - span.begin);
  };
  CHECK(words(row.places[0]) == "1");
  CHECK(words(row.places[1]) == "\"two, 2\"");
  CHECK(words(row.places[2]).empty());
  CHECK(row.places[2].begin == row.span.end);
}

TEST_CASE("a quotation mark that is never closed is told, and any text is read to its end") {
  CHECK(parse_csv("a\n\"x").rows.at(0).open_quote);
  CHECK(!parse_csv("a\n\"x\"").rows.at(0).open_quote);
  CHECK(parse_csv("").header.empty());
  CHECK(parse_csv("\n\n").rows.empty());
  CHECK(parse_csv("a\n\"x\"y,z").rows.at(0).fields == std::vector<std::string>{"xy", "z"});
  CHECK(parse_csv("a\rb").header == std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace vigil::pack
