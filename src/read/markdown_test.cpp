#include "read/markdown.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "read/testing.h"

namespace vigil::read {
namespace {

struct Page {
  std::string bytes;
  Reading reading;
  explicit Page(std::string_view markdown) : bytes(markdown) {
    static const Pack pack = testing::river_pack();
    static const Reader reader(pack);
    reading = reader.read_as(Format::markdown, {"ardenia-2004.md", bytes});
    CHECK(testing::broken_promise(reading, bytes) == "");
  }
  std::string outline() const { return testing::outline(reading.document); }
};

}  // namespace

TEST_CASE("blocks of Markdown are blocks of the document") {
  CHECK(Page("# River Policy\n\nIt *is*\nclear.\n\n> Quoted\n\n- one\n  - two\n\n1. first\n")
            .outline() ==
        "h1 River Policy\np It is clear.\nq Quoted\nli1 one\nli2 two\nol1 first\n");
  CHECK(Page("Before.\n\n| Year | Wells |\n|---|---|\n| 2003 | 5 |\n").outline() ==
        "p Before.\ntable Year | Wells / 2003 | 5\n");
}

TEST_CASE("notes are those that the file defines, called for or not") {
  const Page page(
      "One.[^1] Two.[^a]\n\n[^1]: First,\n    in two lines.\n[^a]: Ibid.\n[^b]: Uncalled.\n");
  CHECK(page.outline() ==
        "p One.{1} Two.{2}\n[1] First, in two lines.\n[2] Ibid.\n[3] Uncalled.\n");
  CHECK(page.reading.ledger.marks == 2);
  CHECK(page.reading.ledger.notes == 3);
}

TEST_CASE("a call within code is text") {
  CHECK(Page("One.[^1]\n\n```\nx[^1]\n```\n\n[^1]: Note.\n").reading.ledger.marks == 1);
}

TEST_CASE("entities, escapes, links and comments leave their words") {
  CHECK(Page("&Eacute;t&eacute; \\*starred\\* [link](http://ardenia.example/a \"t\") <!-- hidden "
             "--> end.")
            .outline() == "p Été *starred* link end.\n");
}

TEST_CASE("each word keeps its place in the file") {
  const Page page("# River Policy\n\nIt **is** clear.\n");
  const Document& document = page.reading.document;
  const std::size_t at = document.text.find("clear");
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const SourceSpan span = document.map.to_source({begin, begin + 5});
  CHECK(page.bytes.substr(span.begin, span.size()) == "clear");
}

}  // namespace vigil::read
