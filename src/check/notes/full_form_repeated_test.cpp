#include "check/testing.h"

namespace vigil::check::testing {
namespace {

ReportBuilder twice(
    const Description& first, const Description& second,
    const Description& between = a_source(SourceKind::letter).by("Ana Berg").on("2004-05-04")) {
  return a_report("Ardenia")
      .saying(R"(
      Ardenia signed.[1] It ratified.[2] It wrote.[3]
      [1] Interview with Bo Lind, Adviser, Ardenburg, 3 May 2004.
      [2] Letter from Ana Berg, 4 May 2004.
      [3] Interview with Bo Lind, Adviser, Ardenburg, 3 May 2004.)")
      .citing(1, {first})
      .citing(2, {between})
      .citing(3, {second});
}

TEST_CASE("an interview in full for the second time is a note") {
  const Description full = an_interview("Bo Lind", "2004-05-03").role("Adviser").at("Ardenburg");
  const Findings findings = fired("full-form-repeated", archive_of(twice(full, full)));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message ==
        "Note 3 gives the interview with Bo Lind of 3 May 2004 in full again, after note 1.");
}

TEST_CASE("the first time in full counts, whatever short form stands before it") {
  const Description full = an_interview("Bo Lind", "2004-05-03").role("Adviser").at("Ardenburg");
  const Description brief = an_interview("Bo Lind", "2004-05-03");
  const Findings findings = fired("full-form-repeated", archive_of(twice(brief, full, full)));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "Note 3 gives the interview with Bo Lind of 3 May 2004 in full again, after note 2.");
}

TEST_CASE("a short form, and a work cited again for its page, are fine") {
  const Description brief = an_interview("Bo Lind", "2004-05-03");
  CHECK(fired("full-form-repeated", archive_of(twice(brief, brief))).empty());
  const Description work = a_source(SourceKind::article)
                               .by("Bo Lind")
                               .titled("Low Water")
                               .published_by("Valley News")
                               .on("2004-05-03");
  CHECK(fired("full-form-repeated", archive_of(twice(work, work))).empty());
}

}  // namespace
}  // namespace vigil::check::testing
