#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("an opener that takes up at another month is reported") {
  const Snapshot archive =
      archive_saying("Key developments since May 2002: Ardenia signed in June 2003.");
  const Findings findings = fired("since-does-not-follow", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "May 2002");
  CHECK(findings[0].message ==
        "\"Key developments since May 2002\" does not follow the edition before: the period of the "
        "edition of 2004 begins in May 2003.");
  CHECK(fired("since-does-not-follow", archive_saying(R"(
      # Key developments since March 2003
      Ardenia signed.)"))
            .size() == 1);
}

TEST_CASE("the month of the period, a year alone, and dates in the text are fine") {
  CHECK(fired("since-does-not-follow", archive_saying(R"(
      Key developments since May 2003: Ardenia signed. It has kept its word since May 2002.
      Key developments since 1999: Ardenia signed.)"))
            .empty());
}

TEST_CASE("nothing is said of an edition whose period nobody knows") {
  CHECK(fired("since-does-not-follow", an_archive().with(a_report("Ardenia").in(2001).saying(
                                           "Key developments since May 1997: Ardenia signed.")))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
