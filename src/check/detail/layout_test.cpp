#include "check/detail/layout.h"

#include "check/testing.h"

namespace vigil::check::testing {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> sentences;
  for (const TextSpan span : sentences_of(text, river().reading.abbreviations)) {
    sentences.emplace_back(slice<TextSpace>(text, span));
  }
  return sentences;
}
using Sentences = std::vector<std::string>;

TEST_CASE("stops end sentences, with the quotation marks and brackets behind them") {
  CHECK(split("One. Two! Three? “Four.” Five.") ==
        Sentences{"One.", "Two!", "Three?", "“Four.”", "Five."});
}

TEST_CASE("abbreviations, initials and decimals do not") {
  CHECK(split("Col. Lind and E. Berg met U.N. envoys at p. 3. It cost $2.7 million.") ==
        Sentences{"Col. Lind and E. Berg met U.N. envoys at p. 3.", "It cost $2.7 million."});
}

Layout layout_of(const Snapshot& archive) {
  return lay_out(archive, river(), archive.reports.front());
}

TEST_CASE("a mark belongs to the sentence that it closes") {
  const Snapshot archive = archive_saying("One.[1] Two,[2] and more.[3] Three.");
  const Layout layout = layout_of(archive);
  REQUIRE(layout.sentences.size() == 3);
  CHECK(layout.sentences[0].marks == std::vector<std::size_t>{0});
  CHECK(layout.sentences[1].marks == std::vector<std::size_t>{1, 2});
  CHECK(layout.sentences[2].marks.empty());
}

TEST_CASE("openers are found as paragraphs and as headings, and end at the next heading") {
  const Snapshot archive = archive_saying(R"(
      Key developments since May 2003: It signed.
      More of it.
      # River Policy
      Ardenia signed.
      # Key developments since 1999
      It grew.)");
  const Layout layout = layout_of(archive);
  CHECK(layout.roles == std::vector<BlockRole>{BlockRole::opener, BlockRole::opener,
                                               BlockRole::heading, BlockRole::body,
                                               BlockRole::heading, BlockRole::opener});
  REQUIRE(layout.sections.size() == 3);
  CHECK(layout.sections[0].section->opener);
  CHECK(text_of(archive.reports[0].document, layout.sections[0].title) ==
        "Key developments since May 2003");
}

TEST_CASE("the archive's period goes before the pack's") {
  const Snapshot archive = an_archive()
                               .with(a_report("Ardenia").saying("One."))
                               .edition(2004, "2003-05-02", "2004-10-30");
  const Layout layout = layout_of(archive);
  CHECK(layout.period_from == make_date(2003, 5, 2));
  CHECK(layout.closing_date == make_date(2004, 10, 30));
}

TEST_CASE("words in quotation marks of either form are quoted") {
  const Snapshot archive = archive_saying("He said “one,” and \"two\" then.");
  const Layout layout = layout_of(archive);
  REQUIRE(layout.quotations.size() == 2);
  const std::string& text = archive.reports[0].document.text;
  CHECK(is_quoted(layout, static_cast<std::uint32_t>(text.find("one"))));
  CHECK(is_quoted(layout, static_cast<std::uint32_t>(text.find("two"))));
  CHECK_FALSE(is_quoted(layout, static_cast<std::uint32_t>(text.find("and"))));
}

}  // namespace
}  // namespace vigil::check::testing
