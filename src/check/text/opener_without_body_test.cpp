#include "check/testing.h"

namespace vigil::check::testing {
namespace {

Findings of_opener(std::string opener, std::string body) {
  return fired("opener-without-body", archive_saying("Key developments since May 2003: " + opener +
                                                     "\n# River Policy\n" + body));
}

TEST_CASE("a fact of which the body has neither the names nor the month") {
  const Snapshot archive = archive_saying(R"(
      Key developments since May 2003: In September 2003, it agreed to clean the Kelm Gorge.
      # River Policy
      Ardenia signed in May 2003.)");
  const Findings findings = fired("opener-without-body", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "September 2003");
  CHECK(findings[0].message ==
        "The opener says \"September 2003\" and \"Kelm Gorge\"; the body does not.");
}

TEST_CASE("a date of which the body tells something else bears nothing out") {
  const std::string opener = "Ardenia hosted a workshop in Kelm in March 2004.";
  CHECK(of_opener(opener, "Some wells were found on 3 March 2004.").size() == 1);
  CHECK(of_opener(opener, "A workshop of engineers met in March 2004.").empty());
  CHECK(of_opener(opener, "It was the host in March 2004.\nKelm lies on the river.").empty());
  CHECK(of_opener("It came on 23 July 2004.", "It left on 23 July 2004.").empty());
}

TEST_CASE("another day of the same month, and another number") {
  CHECK(of_opener("Ardenia reported on 23 July 2004.", "The report came on 28 July 2004.").size() ==
        1);
  CHECK(of_opener("Ardenia spent $3 million.", "Ardenia spent $2 million.").size() == 1);
  CHECK(of_opener("Ardenia cleaned 1,366 wells.", "It cleaned 1,360 wells.").size() == 1);
}

TEST_CASE("the same fact in other words is fine") {
  CHECK(of_opener("Ardenia reported on 23 July 2004.", "The report came in July 2004.").empty());
  CHECK(of_opener("Ardenia spent $3 million.", "It spent US$3 million.").empty());
  CHECK(of_opener("It cleaned 2,700,000 wells.", "It cleaned 2.7 million wells.").empty());
  CHECK(of_opener("It cleaned 1.1 million wells.", "It cleaned 1,110,401 wells.").empty());
  CHECK(of_opener("Ardenia spent more than $3 million.", "It spent $3.2 million.").empty());
  CHECK(
      of_opener("It attended the Second Meeting in Costania in September 2003.",
                "It attended meetings in September 2002 and September 2003, the second in Brezia.")
          .empty());
  CHECK(of_opener("It joined the Valley River Network in May 2004.", "It joined VRN in May 2004.")
            .empty());
}

TEST_CASE("an opener over many years may say more, which is a note") {
  const Findings findings = fired("opener-without-body", archive_saying(R"(
      Key developments since 1999: Ardenia spent $3 million.
      # River Policy
      Ardenia signed.)"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
}

}  // namespace
}  // namespace vigil::check::testing
