#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_source(const Description& cited) {
  return fired("interview-outside-period",
               archive_of(a_report("Ardenia")
                              .saying("Ardenia signed.[1]\n[1] Interview with Bo Lind.")
                              .citing(1, {cited})));
}

TEST_CASE("an interview of before the period is a note") {
  const Findings findings = of_source(an_interview("Bo Lind", "2002-03-14"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message ==
        "Note 1 cites the interview with Bo Lind of 14 March 2002; the period of this edition "
        "begins on 1 May 2003.");
}

TEST_CASE("its first day, a year that may be in it, and other sources are fine") {
  CHECK(of_source(an_interview("Bo Lind", "2003-05-01")).empty());
  CHECK(of_source(an_interview("Bo Lind", "2003")).empty());
  CHECK(of_source(a_source(SourceKind::letter).by("Bo Lind").on("2000-04-19")).empty());
}

}  // namespace
}  // namespace vigil::check::testing
