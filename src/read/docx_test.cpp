#include "read/docx.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/spot.h"
#include "read/testing.h"
#include "read/zip_testing.h"

namespace vigil::read {
namespace {

struct File {
  Reading reading;
  explicit File(const std::string& bytes) {
    static const Pack pack = testing::river_pack();
    static const Reader reader(pack);
    reading = reader.read({"ardenia-2004.docx", bytes});
    CHECK(testing::broken_promise(
              reading, reading.ledger.refused > 0 ? bytes : testing::text_parts(bytes)) == "");
  }
  std::string where(const Place& place) const {
    return place.span ? name_of(spot_of(reading.document, *place.span).value_or(Spot{})) : "";
  }
  std::string outline() const { return testing::outline(reading.document); }
  bool has(std::string_view code) const {
    return std::any_of(reading.findings.begin(), reading.findings.end(),
                       [code](const Finding& finding) { return finding.code == code; });
  }
};

std::string p(const std::string& words, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>" +
         words + "</w:t></w:r></w:p>";
}

std::string style(const std::string& id) {
  return "<w:pStyle w:val=\"" + id + "\"/>";
}

}  // namespace

TEST_CASE("headings are told by their style, or by the one that it is based on") {
  const File file(testing::word_file(p("River Policy", style("H1")) + p("Clean &amp; clear.") +
                                     p("Water", style("Own")) + p("Text.", style("Loop"))));
  CHECK(file.outline() == "h1 River Policy\np Clean & clear.\nh1 Water\np Text.\n");
}

TEST_CASE("Word's own notes count in the order in which they are called for") {
  const std::string call =
      "<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>"
      "<w:r><w:t xml:space=\"preserve\"> Two.</w:t></w:r><w:r><w:footnoteReference "
      "w:id=\"3\"/></w:r></w:p>";
  const std::string notes =
      "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>"
      "<w:footnote w:id=\"3\">" +
      p("Third.") + "</w:footnote><w:footnote w:id=\"7\">" + p("Seventh.") + p("More.") +
      "</w:footnote>";
  const File file(testing::word_file(call, notes));
  CHECK(file.outline() == "p One.{1} Two.{2}\n[1] Seventh. More.\n[2] Third.\n");
  CHECK(file.reading.ledger.balanced());
}

TEST_CASE("tracked changes are read as accepted, and said") {
  const File file(testing::word_file(
      "<w:p><w:r><w:t>It keeps </w:t></w:r><w:ins><w:r><w:t>5</w:t></w:r></w:ins>"
      "<w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:r><w:t> wells.</w:t></w:r>"
      "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"));
  CHECK(file.outline() == "p It keeps 5 wells.\n");
  CHECK(file.has("tracked-changes"));
  CHECK_FALSE(file.has("text-lost"));
}

TEST_CASE("tracked changes are said of the paragraphs and notes that have them") {
  const std::string change = "<w:ins><w:r><w:t>5 wells</w:t></w:r></w:ins>";
  const File file(testing::word_file(
      p("Water") + "<w:p/>" + p("Text.") + "<w:p>" + change + "</w:p>" + "<w:del>" + p("Gone.") +
          "</w:del>" + p("More.") +
          "<w:p><w:r><w:t>It has</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r>" + change +
          change + "</w:p>",
      "<w:footnote w:id=\"3\"><w:p>" + change + "</w:p></w:footnote>"));
  REQUIRE(file.has("tracked-changes"));
  const Finding& finding = file.reading.findings.front();
  CHECK(finding.message.find("in 3 paragraphs: 4 insertions, 1 deletion.") != std::string::npos);
  REQUIRE(finding.related.size() == 2);
  CHECK(file.where(finding.place) == "paragraph 3");
  CHECK(file.where(finding.related[0]) == "paragraph 5");
  CHECK(file.where(finding.related[1]) == "note 1");
}

TEST_CASE("paragraphs are counted as Word counts them: those with text, in tables too") {
  const auto cell = [](const std::string& words) { return "<w:tc>" + p(words) + "</w:tc>"; };
  const File file(testing::word_file(p("Water", style("H1")) + "<w:p/>" + p("Text.") +
                                     "<w:tbl><w:tr>" + cell("Year") + cell("") + "</w:tr><w:tr>" +
                                     cell("2003") + cell("5") + "</w:tr></w:tbl>" + p("More.")));
  std::vector<int> counted;
  for (const Block& block : file.reading.document.blocks) counted.push_back(block.paragraph);
  CHECK(counted == std::vector<int>{1, 2, 3, 6});
}

TEST_CASE("lists, tables, breaks, text boxes and links") {
  const std::string list = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
  const auto cell = [](const std::string& words) { return "<w:tc>" + p(words) + "</w:tc>"; };
  const File file(testing::word_file(
      p("Item", list) + "<w:tbl><w:tr>" + cell("Year") + cell("Wells") + "</w:tr><w:tr>" +
      cell("2003") + cell("5") + "</w:tr></w:tbl>" +
      "<w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>on</w:t></w:r>"
      "<w:r><w:pict><w:txbxContent>" +
      p("In a box.") + "</w:txbxContent></w:pict></w:r></w:p>"));
  CHECK(file.outline() == "li2 Item\ntable Year | Wells / 2003 | 5\np linked on\np In a box.\n");
}

TEST_CASE("a million ampersands that begin nothing are read in one pass") {
  const std::string words(1'000'000, '&');  // Looking for the end of each would take minutes.
  const File file(testing::word_file(p("Clean " + words)));
  CHECK(file.outline() == "p Clean " + words + "\n");
}

TEST_CASE("what is no Word file is refused, and said what it is") {
  CHECK(File(testing::zipped({{"xl/workbook.xml", "<x/>"}})).has("unreadable-format"));
  CHECK(File(testing::zipped({{"word/document.xml", "<w:document><w:body>"}})).has("broken-file"));
  std::string cut = testing::word_file(p("Text."));
  cut.resize(cut.size() / 2);
  CHECK(File(cut).has("broken-file"));
  CHECK(File(testing::zipped({{"word/document.xml", std::string(40'000'000, ' ')}}))
            .has("file-too-large"));
}

TEST_CASE("a tree of a hundred thousand levels is no crash, and its text no silence") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  deep += p("Text.");
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdt>";
  CHECK(File(testing::word_file(deep)).has("text-lost"));
}

}  // namespace vigil::read
