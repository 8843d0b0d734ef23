#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& text) {
  return fired("table-of-another-year", archive_saying(text));
}

TEST_CASE("a table headed by one year that shows another") {
  const Snapshot archive = archive_saying(
      "# Ill by water in 2002\n| Country | Ill in 2003 |\n| Ardenia | 12 |\n| Brezia | 7 |\n");
  const Findings findings = fired("table-of-another-year", archive);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(words_at(archive, findings[0].place) == "2002");
  CHECK(words_at(archive, findings[0].related.at(0)) == "2003");
  CHECK(findings[0].message == "The table below is headed 2002, and shows 2003.");
  CHECK(said("Ill by water in 2002:\n| Year | Ill |\n| 2003 | 12 |\n").size() == 1);
}

TEST_CASE("a table of several years, of its own year, or of none is let be") {
  CHECK(said("# Ill in 2002\n| Year | Ill |\n| 2001 | 4 |\n| 2003 | 12 |\n").empty());
  CHECK(said("# Ill in 2002\n| Year | Ill |\n| 2002 | 12 |\n").empty());
  CHECK(said("# Ill in 2002\n| Country | Ill |\n| Ardenia | 2001 |\n").empty());
  CHECK(said("# Ill, 2001 and 2002\n| Year | Ill |\n| 2003 | 12 |\n").empty());
}

TEST_CASE("a list of incidents, day by day, of another year than its title's") {
  CHECK(said("# Ill in 2002\n| Day | Ill |\n| 3 May 2003 | 2 |\n| 8 June 2003 | 1 |\n").size() ==
        1);
  CHECK(said("# Ill in 2002\n| Day | Ill |\n| 3 May 2002 | 2 |\n| 8 June 2003 | 1 |\n").empty());
  CHECK(said("# Ill in 2002\n| Country | Reported |\n| Ardenia | 8 June 2003 |\n").empty());
  CHECK(said("# Ill in 2002\n| Day | Ill |\n| 3 May | 2 |\n").empty());
}

TEST_CASE("the edition's own year, a day, and a paragraph before are no title's year") {
  CHECK(said("# River Monitor 2004\n| Year | Ill |\n| 2003 | 12 |\n").empty());
  CHECK(said("# As of 31 July 2002\n| Year | Ill |\n| 2003 | 12 |\n").empty());
  CHECK(said("# Ill in 2002\nThe next year was no better, as the table shows.\n"
             "| Year | Ill |\n| 2003 | 12 |\n")
            .empty());
}

// The text, a table of lines under that caption, and what comes behind it.
Findings below(const std::string& caption, const std::string& text, const std::string& lines,
               const std::string& behind = "It was a dry year.") {
  return said(text + "\n# " + caption + "\n" + lines + "\n" + behind + "\n");
}

TEST_CASE("lines of figures that the text gives for another year") {
  const std::string text =
      "In 2003, the ministry counted 27 ill people: four died and 23 recovered.";
  const std::string lines = "# From lakes: 19\n# From wells: 8\n# Total: 27";
  const std::string more = " Lakes made 19 of the 27 ill and wells eight.";
  const Findings findings = below("Ill people by source, 2002", text + more, lines);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "The table below is headed 2002, and shows what the text gives for 2003.");
  CHECK(below("2002 ill people", text, "# Died: 4\n# Recovered: 23").size() == 1);
  CHECK(below("Ill people by source, 2003", text + more, lines).empty());
  CHECK(below("Ill people, 2002", "There were many ill people.", lines).empty());
  CHECK(below("Ill people, 2002", text, "# From lakes: 11\n# From wells: 9").empty());
  CHECK(below("Ill people, 2002", text + more, lines, "In 2002, 19 people fell ill at lakes.")
            .empty());
}

TEST_CASE("lines that import has joined, of which the sums are told") {
  const std::string text =
      "For 2003, the ministry has six ill people of three floods; two died and "
      "four recovered.\n\n";
  const std::string lines =
      "Floods, 2002 Western: 1 flood, 1 dead, 1 recovered Southern: 1 flood, 0 "
      "dead, 3 recovered Coast: 1 flood, 1 dead, 0 recovered\n\n";
  CHECK(said(text + lines + "All three floods of 2003 were sudden.").size() == 1);
  CHECK(said(text + "# " + lines + "All three floods of 2003 were sudden.").size() == 1);
  CHECK(said("In 2003 it rained.\n\n" + lines + "It rained.").empty());
}

TEST_CASE("a table whose figures are told for another year") {
  const std::string text = "In 2003, 41 people fell ill in Ardenia and 17 in Brezia.\n";
  const std::string table = "| Country | Ill |\n| Ardenia | 41 |\n| Brezia | 17 |\n";
  CHECK(said(text + "# Ill people, 2002\n" + table).size() == 1);
  CHECK(said(text + "# Ill people, 2003\n" + table).empty());
}

}  // namespace
}  // namespace vigil::check
