#include "check/testing.h"

namespace vigil::check::testing {
namespace {

ReportBuilder two_names(std::string first, std::string second, std::string second_body) {
  return a_report("Ardenia")
      .saying("Ardenia signed.[1] It ratified.[2]\n[1] Interview with " + first +
              ".\n[2] Interview with " + second + ".")
      .citing(1, {an_interview(first, "2004-05-03").of("Ministry of Rivers")})
      .citing(2, {an_interview(second, "2004-06-04").of(second_body)});
}

TEST_CASE("two names a letter apart, of one ministry, are reported") {
  const Snapshot archive = archive_of(two_names("Kai Bergen", "Kai Bergan", "Ministry of Rivers"));
  const Findings findings = fired("person-two-spellings", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Kai Bergan");
  CHECK(findings[0].message == "Note 2 has \"Kai Bergan\" where note 1 has \"Kai Bergen\".");
}

TEST_CASE("other bodies, initials and other given names make other persons or short forms") {
  const auto silent = [](const ReportBuilder& report) {
    return fired("person-two-spellings", archive_of(report)).empty();
  };
  CHECK(silent(two_names("Kai Bergen", "Kai Bergan", "Valley Campaign")));
  CHECK(silent(two_names("Kai Bergen", "K. Bergen", "Ministry of Rivers")));
  CHECK(silent(two_names("Kai Bergen", "Bergen", "Ministry of Rivers")));
  CHECK(silent(two_names("Kai Bergen", "Ana Bergan", "Ministry of Rivers")));
  CHECK(silent(two_names("Kai Lind", "Kai Lund", "Valley Campaign")));
}

TEST_CASE("two people of one note are two people") {
  CHECK(fired("person-two-spellings",
              archive_of(
                  a_report("Ardenia")
                      .saying("Ardenia signed.[1]\n[1] Interview with Kai Bergen and Kai Bergan.")
                      .citing(1, {an_interview("Kai Bergen", "2004-05-03").by("Kai Bergan")})))
            .empty());
}

TEST_CASE("the text against the notes") {
  const auto text = [](std::string words) {
    return archive_of(a_report("Ardenia")
                          .saying(words + "[1]\n[1] Interview with Antal Bergenholm, 3 May 2004.")
                          .citing(1, {an_interview("Antal Bergenholm", "2004-05-03")}));
  };
  const Snapshot archive = text("The envoy, Antal Bergenhom, said so.");
  const Findings findings = fired("person-two-spellings", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Antal Bergenhom");
  CHECK(fired("person-two-spellings", text("Antal Bergenholm’s envoy said so.")).empty());
  CHECK(fired("person-two-spellings", text("Antal Kovacs said so.")).empty());
}

}  // namespace
}  // namespace vigil::check::testing
