#include "check/testing.h"

namespace vigil::check::testing {
namespace {

// Short and full forms are one source: as citing resolves them, both carry its index.
Snapshot cited_twice(const Description& first, const Description& second) {
  Snapshot archive = archive_of(a_report("Ardenia")
                                    .saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Interview with Bo Lind, 3 May 2004.
      [2] Interview with Bo Lind, Adviser, Ministry of Rivers, Ardenburg, 3 May 2004.)")
                                    .citing(1, {first})
                                    .citing(2, {second}));
  archive.reports[0].notes[1].citations[0].source = archive.reports[0].notes[0].citations[0].source;
  return archive;
}

TEST_CASE("a first mention that leaves out what a later one says is reported") {
  const Description brief = an_interview("Bo Lind", "2004-05-03");
  const Description full = an_interview("Bo Lind", "2004-05-03")
                               .role("Adviser")
                               .of("Ministry of Rivers")
                               .at("Ardenburg");
  const Snapshot archive = cited_twice(brief, full);
  const Findings findings = fired("short-form-before-full", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Interview with Bo Lind, 3 May 2004.");
  CHECK(findings[0].message ==
        "Note 1 cites the interview with Bo Lind of 3 May 2004 in short; the office, the "
        "institution and the place follow only in note 2.");
  CHECK(fired("short-form-before-full", cited_twice(full, brief)).empty());
}

TEST_CASE("a later mention that only adds the place is no full form") {
  const Description brief = an_interview("Bo Lind", "2004-05-03").of("Ministry of Rivers");
  const Description placed =
      an_interview("Bo Lind", "2004-05-03").of("Ministry of Rivers").at("Ardenburg");
  CHECK(fired("short-form-before-full", cited_twice(brief, placed)).empty());
}

}  // namespace
}  // namespace vigil::check::testing
