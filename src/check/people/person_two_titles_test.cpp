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

// Two interviews with Bo Lind of one day, under the names that the notes and the text give him.
Findings of_ranks(const std::string& first, const std::string& second,
                  const std::string& in_text = "Bo Lind") {
  const std::string text =
      "Ardenia signed.[1] It ratified, " + in_text + " said.[2]\n[1] Interview with " + first +
      ", River Forces, 3 May 2004.\n[2] Interview with " + second + ", River Forces, 3 May 2004.";
  return fired("person-two-titles",
               archive_of(a_report("Ardenia")
                              .saying(text)
                              .citing(1, {an_interview("Bo Lind", "2004-05-03")})
                              .citing(2, {an_interview("Bo Lind", "2004-05-03")})));
}

TEST_CASE("two ranks of a service on one day, in the notes or in the text") {
  CHECK(of_ranks("Col. Bo Lind", "Brig. Gen. Bo Lind").at(0).message ==
        "Bo Lind is \"Col.\" in note 1 and \"Brig. Gen.\" in note 2, all of 3 May 2004.");
  CHECK(of_ranks("Captain Bo Lind", "Major Bo Lind").size() == 1);
  CHECK(of_ranks("Major Bo Lind", "Maj.-Gen. Bo Lind").size() == 1);
  CHECK(of_ranks("Col. Bo Lind", "Bo Lind", "General Bo Lind").size() == 1);
  CHECK(of_ranks("Gen. Bo Lind", "Brig. Gen. Bo Lind").at(0).severity == Severity::note);
}

TEST_CASE("one rank in several forms, and what is no rank") {
  CHECK(of_ranks("Col. Bo Lind", "Colonel Bo Lind").empty());
  CHECK(of_ranks("Lt. Col. Bo Lind", "Lieutenant-Colonel Bo Lind").empty());
  CHECK(of_ranks("Brig. Bo Lind", "Brigadier General Bo Lind").empty());
  CHECK(of_ranks("Col. Bo Lind", "Mr. Bo Lind", "Dr. Bo Lind").empty());
  CHECK(of_ranks("Col. Bo Lind", "Bo Lind").empty());
}

TEST_CASE("the text and the note that it cites, with two ranks of one office") {
  const auto said = [](const std::string& in_text) {
    return fired(
        "person-two-titles",
        archive_of(
            a_report("Ardenia")
                .saying("Ardenia, as " + in_text +
                        " said, signed.[1]\n[1] Interview with Bo Lind, Under "
                        "Secretary, Ministry of Rivers, 3 May 2004.")
                .citing(1, {an_interview("Bo Lind", "2004-05-03").role("Under Secretary")})));
  };
  CHECK(said("Joint Secretary Bo Lind").at(0).message ==
        "Bo Lind is \"Under Secretary\" in note 1 and \"Joint Secretary\" in the text at note 1.");
  CHECK(said("Bo Lind, Joint Secretary of the Ministry,").size() == 1);
  CHECK(said("Under-Secretary Bo Lind of the Ministry").empty());
  CHECK(said("Ministry official Bo Lind").empty());
  CHECK(said("Bo Lind").empty());
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
