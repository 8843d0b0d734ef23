#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::int64_t number, std::string_view when) {
  return fired(
      "meeting-on-other-days",
      archive_of(
          a_report("Ardenia")
              .saying("It went to the meeting.")
              .claiming(
                  "It went to the meeting",
                  a_statement("meeting").with("meeting", "MSP").with("number", number).on(when))));
}

TEST_CASE("a meeting that is said to have lasted into another month") {
  const Findings findings = said(2, "2001-09-10/2001-11-14");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "The Second Meeting of States Parties was held from 10 September 2001 to 14 September "
        "2001; the report gives 10 September 2001 to 14 November 2001.");
}

TEST_CASE("another year, another month, another day") {
  CHECK(said(2, "2002").size() == 1);
  CHECK(said(2, "2001-10").size() == 1);
  CHECK(said(2, "2001-09-20").size() == 1);
  CHECK(said(2, "2001").empty());
  CHECK(said(2, "2001-09").empty());
  CHECK(said(2, "2001-09-12").empty());
  CHECK(said(2, "2001-09-10/2001-09-14").empty());
  CHECK(said(2, "2001-09-09/2001-09-14").empty());  // A day before it for those who prepare it.
  CHECK(said(2, "2011-09").empty());                // Years apart: another treaty's.
  CHECK(said(9, "2001").empty());                   // Of this one the pack knows nothing.
}

TEST_CASE("days that stand with the meeting's name, where no statement has them") {
  const auto read = [](const std::string& sentence) {
    return fired("meeting-on-other-days", archive_saying(sentence)).size();
  };
  const std::string name = "the Second Meeting of States Parties";
  CHECK(read("As host of " + name + " (10 August-14 September 2001), it led.") == 1);
  CHECK(read("It spoke at " + name +
             ", which took place in Port Costa between 1 September and 14 "
             "September 2001.") == 1);
  CHECK(read("It spoke at " + name + ", held from 10 September until 14 November 2001.") == 1);
  CHECK(read("From 10 August to 14 September 2001, Port Costa was host to " + name + ".") == 1);
  CHECK(read("As host of " + name + " (10-14 September 2001), it led.") == 0);
  CHECK(read("It left " + name + " early and toured the coast from 1 to 30 October 2001.") == 0);
  CHECK(read("It was at " + name + ", Ardenburg, 3-7 May 2011.") == 0);  // Another treaty's.
  CHECK(read("It is known that " + name + " opened in Port Costa on 10 August 2001.") == 1);
  CHECK(read("It is known that " + name + " opened in Port Costa on 10 September 2001.") == 0);
  CHECK(read("It spoke at " + name + " and signed on 3 May 2002.") == 0);
}

}  // namespace
}  // namespace vigil::check
