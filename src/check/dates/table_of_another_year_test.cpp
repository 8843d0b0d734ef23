#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string_view text) {
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

}  // namespace
}  // namespace vigil::check
