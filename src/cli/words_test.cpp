// How the command line words things: amounts, wrapped lines, reports, findings.

#include <doctest/doctest.h>

#include "cli/print_findings.h"
#include "cli/report_text.h"
#include "cli/wording.h"
#include "store/testing.h"

namespace vigil::cli {
namespace {

using namespace vigil::testing;

TEST_CASE("numbers have their thousands apart, and one of a kind is no plural") {
  CHECK(counted(0) == "0");
  CHECK(counted(999) == "999");
  CHECK(counted(1000) == "1,000");
  CHECK(counted(1234567) == "1,234,567");
  CHECK(amount(0, "report") == "0 reports");
  CHECK(amount(1, "report") == "1 report");
  CHECK(amount(1200, "country", "countries") == "1,200 countries");
}

TEST_CASE("lines end before their limit, count letters and not bytes, and keep long words whole") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "\xC5\x81oma ";
  const std::string text = wrapped(words, 4, "- ");
  CHECK(text.starts_with("    - \xC5\x81oma"));
  CHECK(text.find("\n      \xC5\x81oma") != std::string::npos);
  CHECK(text.find('\n') == 4 + 2 + 18 * 6 - 1);  // 18 words of four letters and blanks, in bytes.
  CHECK(wrapped("", 2) == "  \n");
  CHECK(wrapped(std::string(200, 'a'), 0) == std::string(200, 'a') + "\n");
  CHECK(wrapped("a \n\n  b", 0) == "a b\n");
}

TEST_CASE("a report is shown with its headings, marks and notes") {
  std::vector<Source> sources;
  const ReportRecord record = a_report("Ardenia")
                                  .saying(R"(
                                      # River Policy
                                      One dam.[1]
                                      - a gauge
                                      | year | dams |
                                      | 2004 | 1 |
                                      [1] Letter, 3 May 2004.)")
                                  .build(sources);
  const std::string text = whole_report(record);
  CHECK(text.find("# River Policy\n") != std::string::npos);
  CHECK(text.find("One dam.[1]\n") != std::string::npos);
  CHECK(text.find("- a gauge\n") != std::string::npos);
  CHECK(text.find("2004 | 1\n") != std::string::npos);
  CHECK(text.ends_with("[1] Letter, 3 May 2004.\n"));
  CHECK(outline(record).find("River Policy (") != std::string::npos);
}

TEST_CASE("a finding names the line where it stands, when the file can still be read") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a.txt", "one\ntw\xC3\xB6 three\n").has_value());
  Finding finding{"code", Severity::warning, {(folder / "a.txt").string(), {}},
                  "Odd.", "Do it.",          {}};
  CHECK(print_findings({finding}, "  ") == "  warning: Odd. [code]\n    hint: Do it.\n");
  finding.place.span = SourceSpan{9, 14};
  CHECK(print_findings({finding}, "").starts_with("line 2, column 5: warning: Odd."));
  finding.place.span = SourceSpan{1000, 1001};
  CHECK(print_findings({finding}, "").starts_with("warning: Odd."));
  finding.place.file = (folder / "gone.txt").string();
  CHECK(print_findings({finding}, "").starts_with("warning: Odd."));
}

TEST_CASE("a finding in a Word file names its paragraph, not a line of the packed bytes") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a.docx", "PK\n\n\n").has_value());
  const Finding finding{
      "code", Severity::warning, {(folder / "a.docx").string(), SourceSpan{3, 5}}, "Odd.", "", {}};
  const std::vector<std::string> spots{"paragraph 3", ""};
  CHECK(print_findings({finding, finding}, "", spots) ==
        "paragraph 3: warning: Odd. [code]\nwarning: Odd. [code]\n");
}

}  // namespace
}  // namespace vigil::cli
