#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_roles(std::string first, std::string second, std::string_view second_day) {
  const std::string text = "Ardenia signed.[1] It ratified.[2]\n[1] Interview with Bo Lind, " +
                           first + ", 3 May 2004.\n[2] Interview with Bo Lind, " + second +
                           ", 3 May 2004.";
  return fired("person-two-titles",
               archive_of(a_report("Ardenia")
                              .saying(text)
                              .citing(1, {an_interview("Bo Lind", "2004-05-03").role(first)})
                              .citing(2, {an_interview("Bo Lind", second_day).role(second)})));
}

TEST_CASE("two ranks of one office on one day") {
  const Snapshot archive = archive_of(
      a_report("Ardenia")
          .saying(R"(
      Ardenia signed.[1] It ratified.[2] It wrote.[3]
      [1] Interview with Bo Lind, First Vice-Minister of Rivers, 3 May 2004.
      [2] Interview with Bo Lind, Vice-Minister of Rivers, 3 May 2004.
      [3] Interview with Bo Lind, Vice-Minister of Rivers, 3 May 2004.)")
          .citing(1, {an_interview("Bo Lind", "2004-05-03").role("First Vice-Minister of Rivers")})
          .citing(2, {an_interview("Bo Lind", "2004-05-03").role("Vice-Minister of Rivers")})
          .citing(3, {an_interview("Bo Lind", "2004-05-03").role("Vice-Minister of Rivers")}));
  const Findings findings = fired("person-two-titles", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Vice-Minister of Rivers");
  CHECK(findings[0].message ==
        "Bo Lind is \"First Vice-Minister of Rivers\" in note 1 and \"Vice-Minister of Rivers\" in "
        "notes 2 and 3, all of 3 May 2004.");
  REQUIRE(findings[0].related.size() == 2);
  CHECK(words_at(archive, findings[0].related[0]) == "First Vice-Minister of Rivers");
}

TEST_CASE("ranks count, departments and spellings do not") {
  CHECK(of_roles("Deputy Director", "Director", "2004-05-03").size() == 1);
  CHECK(of_roles("Director of the Water Department", "Director", "2004-05-03").empty());
  CHECK(of_roles("Vice-Minister", "Vice Minister of Rivers", "2004-05-03").empty());
  CHECK(of_roles("Under-Secretary", "Undersecretary", "2004-05-03").empty());
  CHECK(of_roles("Co-ordinator", "Coordinator", "2004-05-03").empty());
}

TEST_CASE("another day may have seen a promotion") {
  CHECK(of_roles("Vice-Minister of Rivers", "Minister of Rivers", "2004-06-03").empty());
}

TEST_CASE("two offices of one person are only a contradiction within one source") {
  const auto archive = [](SourceKind second) {
    return archive_of(
        a_report("Ardenia")
            .saying("Ardenia signed.[1] It ratified.[2]\n[1] Interview with Bo Lind, Director.\n"
                    "[2] Bo Lind, Adviser.")
            .citing(1, {an_interview("Bo Lind", "2004-05-03").role("Director")})
            .citing(2, {a_source(second).by("Bo Lind").on("2004-05-03").role("Adviser")}));
  };
  CHECK(fired("person-two-titles", archive(SourceKind::interview)).size() == 1);
  CHECK(fired("person-two-titles", archive(SourceKind::statement)).empty());
}

}  // namespace
}  // namespace vigil::check::testing
