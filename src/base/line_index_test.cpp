#include "base/line_index.h"

#include <string>

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("an offset has a line and a column, counted in characters from one") {
  const std::string_view text = "Arde\nŁódź flows\r\n\nend";
  const LineIndex index(text);
  const auto at = [&](std::uint32_t offset) { return index.at(text, offset); };
  CHECK(at(0).line == 1);
  CHECK(at(0).column == 1);
  CHECK(at(4).line == 1);  // The line break belongs to the line that it ends.
  CHECK(at(4).column == 5);
  const auto flows = static_cast<std::uint32_t>(text.find("flows"));
  CHECK(at(flows).line == 2);
  CHECK(at(flows).column == 6);  // Four letters and a blank, though they take eight bytes.
  CHECK(at(static_cast<std::uint32_t>(text.size()) + 10).line == 4);
  CHECK(at(static_cast<std::uint32_t>(text.size()) + 10).column == 4);
}

TEST_CASE("a line is given without its break, in either form") {
  const std::string_view text = "one\r\ntwo\n\nfour";
  const LineIndex index(text);
  CHECK(index.line_at(text, 1) == "one");
  CHECK(index.line_at(text, 4) == "one");
  CHECK(index.line_at(text, 5) == "two");
  CHECK(index.line_at(text, 9) == "");
  CHECK(index.line_at(text, 99) == "four");
}

TEST_CASE("an empty text has one empty line") {
  const LineIndex index("");
  CHECK(index.at("", 0).line == 1);
  CHECK(index.line_at("", 0) == "");
}

}  // namespace
}  // namespace vigil
