#include "check/testing.h"

namespace vigil::check::testing {
namespace {

ReportBuilder two_then_ibid() {
  return a_report("Ardenia").saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004; Letter from Ana Berg, 4 May 2004.
      [2] Ibid.)");
}

TEST_CASE("Ibid. after two sources may mean either") {
  const Snapshot archive =
      archive_of(two_then_ibid().citing(1, {a_source(SourceKind::letter).by("Bo Lind"),
                                            a_source(SourceKind::letter).by("Ana Berg")}));
  const Findings findings = fired("ibid-ambiguous", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Ibid.");
  CHECK(findings[0].message ==
        "Note 2 says \"Ibid.\", but note 1 has 2 sources; it was read as the last of them, the "
        "letter from Ana Berg.");
}

TEST_CASE("one source that is cited twice in a note is still one") {
  CHECK(fired("ibid-ambiguous",
              archive_of(two_then_ibid().citing(1, {a_source(SourceKind::letter).by("Bo Lind"),
                                                    a_source(SourceKind::letter).by("Bo Lind")})))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
