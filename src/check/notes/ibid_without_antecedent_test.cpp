#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("Ibid. in the first note, and after a note that cites nothing") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed.[1] It ratified.[2] It wrote so.[3]
      [1] Ibid.
      [2] The day is that of the capital.
      [3] Ibid.)");
  const Findings findings = fired("ibid-without-antecedent", archive);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "Note 1 says \"Ibid.\", but no note comes before it.");
  CHECK(findings[1].message == "Note 3 says \"Ibid.\", but note 2 cites nothing.");
  CHECK(words_at(archive, findings[1].place) == "Ibid.");
  CHECK(words_at(archive, findings[1].related.at(0)) == "[2] The day is that of the capital.");
}

TEST_CASE("Ibid. after a source is fine") {
  CHECK(fired("ibid-without-antecedent",
              archive_of(a_report("Ardenia")
                             .saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004.
      [2] Ibid.)")
                             .citing(1, {a_source(SourceKind::letter).by("Bo Lind")})))
            .empty());
}

TEST_CASE("a treaty or a document is something, and only the first of a chain is reported") {
  const auto silent_after = [](std::string note) {
    return fired("ibid-without-antecedent",
                 archive_saying("Ardenia signed.[1] It ratified.[2] It wrote.[3]\n[1] " + note +
                                "\n[2] Ibid.\n[3] Ibid."));
  };
  CHECK(silent_after("Clean River Treaty, Article 5.").empty());
  CHECK(silent_after("Status as at 31 December 2003, ST/RIV/22.").empty());
  CHECK(silent_after("The day is that of the capital.").size() == 1);
}

TEST_CASE("what import said under a code of the table is an echo, and left out") {
  Finding echo{"ibid-without-antecedent", Severity::error, {"ardenia-2004.txt", {}}, "…", "", {}};
  Finding other{"text-lost", Severity::error, {"ardenia-2004.txt", {}}, "…", "", {}};
  const Snapshot archive =
      archive_of(a_report("Ardenia").saying("Ardenia signed.").finding(echo).finding(other));
  CHECK(fired("ibid-without-antecedent", archive).empty());
  const Findings all = check(archive, river(), make_date(2004, 11, 1));
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == "text-lost");
}

}  // namespace
}  // namespace vigil::check::testing
