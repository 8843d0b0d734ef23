#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_bodies(std::string first, std::string second) {
  return fired(
      "person-two-institutions",
      archive_of(
          a_report("Ardenia")
              .saying("Ardenia signed.[1] It ratified.[2]\n[1] Interview with Bo "
                      "Lind.\n[2] Statement by Bo Lind.")
              .citing(1, {an_interview("Bo Lind", "2004-05-03").of(first)})
              .citing(
                  2, {a_source(SourceKind::statement).by("Bo Lind").on("2004-05-03").of(second)})));
}

TEST_CASE("two bodies on one day are reported") {
  const Findings findings = of_bodies("Ministry of Rivers", "Valley Campaign");
  REQUIRE(findings.size() == 1);
  CHECK(
      findings[0].message ==
      "Bo Lind speaks for \"Ministry of Rivers\" in note 1 and for \"Valley Campaign\" in note 2, "
      "both of 3 May 2004.");
}

TEST_CASE("a part of a body, its initials and another spelling are the same body") {
  CHECK(of_bodies("Department of Locks, Ministry of Rivers", "Ministry of Rivers").empty());
  CHECK(of_bodies("Department of Locks, Ministry of Rivers", "Ministry of Rivers, Section of Water")
            .empty());
  CHECK(of_bodies("Valley River Campaign", "VRC").empty());
  CHECK(of_bodies("Ministry for Rivers", "ministry of rivers").empty());
  CHECK(of_bodies("Valley Rescue Unit", "Valley Rescue Service").empty());
}

}  // namespace
}  // namespace vigil::check::testing
