#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_source(const Description& cited, int edition) {
  return fired("source-after-closing",
               an_archive()
                   .with(a_report("Ardenia")
                             .in(edition)
                             .saying("Ardenia signed.[1]\n[1] Letter from Bo Lind.")
                             .citing(1, {cited}))
                   .edition(2004, "2003-05-01", "2004-10-31"));
}
SourceBuilder a_letter(std::string_view day) {
  return a_source(SourceKind::letter).by("Bo Lind").on(day);
}

TEST_CASE("a source after the closing date is reported, and a later edition too") {
  const Findings findings = of_source(a_letter("2004-11-02"), 2004);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "Note 1 cites the letter from Bo Lind of 2 November 2004, but the edition of 2004 closed "
        "on 31 October 2004.");
  CHECK(of_source(a_source(SourceKind::edition).of_edition(2005), 2004).size() == 1);
}

TEST_CASE("the last day, a vaguer date and the edition's own year are fine") {
  CHECK(of_source(a_letter("2004-10-31"), 2004).empty());
  CHECK(of_source(a_letter("2004"), 2004).empty());
  CHECK(of_source(a_source(SourceKind::edition).of_edition(2004), 2004).empty());
}

TEST_CASE("without a stated closing date the year of the edition closes it") {
  CHECK(of_source(a_letter("2001-12-31"), 2001).empty());
  REQUIRE(of_source(a_letter("2002-01-01"), 2001).size() == 1);
}

}  // namespace
}  // namespace vigil::check::testing
