#include "check/testing.h"

namespace vigil::check::testing {
namespace {

constexpr std::string_view notes = "\n[1] Letter from Bo Lind, 3 May 2004.";

Findings of_text(std::string text) {
  return fired("paragraph-without-note",
               archive_saying("# River Policy\nArdenia signed.[1]\n" + text + std::string(notes)));
}

TEST_CASE("a paragraph with days and numbers and no mark is reported at its first claim") {
  const Snapshot archive = archive_saying(R"(
      # River Policy
      Ardenia signed.[1]
      Ardenia has much water. It attended the meeting of May 2003, and sent 25 people in June 2003.
      [1] Letter from Bo Lind, 3 May 2004.)");
  const Findings findings = fired("paragraph-without-note", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) ==
        "It attended the meeting of May 2003, and sent 25 people in June 2003.");
}

TEST_CASE("what states, sums up or denies without a day or a number needs no note") {
  CHECK(of_text("The neighbours of Ardenia are treated in reports of their own.").empty());
  CHECK(
      of_text("No survey of the river is known, and no harm has been reported for 2004.").empty());
  CHECK(of_text("There were no meetings of the river committee in the year 2004.").empty());
  CHECK(of_text("Reports under Article 7 are not due, and Ardenia has not submitted one.").empty());
  CHECK(of_text("In May 2003.").empty());
}

TEST_CASE("sums, shares, quotations and reported speech need one") {
  CHECK(of_text("The work of the river office would cost the country $3 million.").size() == 1);
  CHECK(of_text("The river office has cleaned some 40 percent of the banks.").size() == 1);
  CHECK(of_text("The ministry told the delegation that the river was safe for all.").size() == 1);
  CHECK(of_text("The river, “which nobody has ever cleaned” here, is safe for all.").size() == 1);
}

TEST_CASE("a list stands with its lead, and a lead with its table") {
  CHECK(of_text("In May 2003, the river office named three reasons for this:\n- water\n- more "
                "water since June 2003.[1]")
            .empty());
  CHECK(
      of_text("In May 2003, the river office counted the following dams:\n| Dam | Height |\n| A | "
              "30 |")
          .empty());
  CHECK(of_text("The five dams with a gate date from 1 January 2000.\n| Dam | Height |\n| A | 30 |")
            .empty());
}

TEST_CASE("openers have no notes of their own") {
  CHECK(fired("paragraph-without-note",
              archive_saying("Key developments since May 2003: Ardenia attended the meeting of May "
                             "2003 with 25 people.\n# River Policy\nArdenia signed.[1]" +
                             std::string(notes)))
            .empty());
}

TEST_CASE("a report without any notes says so once") {
  const Findings findings = fired("paragraph-without-note", archive_saying(R"(
      # River Policy
      Ardenia attended the meeting of May 2003 with 25 people.
      Ardenia attended the meeting of May 2004 with 25 people.)"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].related.size() == 1);
  CHECK(findings[0].message ==
        "This report has no notes at all; 2 paragraphs state what needs a source.");
}

}  // namespace
}  // namespace vigil::check::testing
