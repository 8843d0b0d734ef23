#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("days that no calendar has, in text and notes") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed on 31 June 2001 and ratified on 29 February 2003.[1]
      [1] Letter from Bo Lind, 30 February 2004.)");
  const Findings findings = fired("impossible-date", archive);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].severity == Severity::error);
  CHECK(words_at(archive, findings[0].place) == "31 June 2001");
  CHECK(words_at(archive, findings[1].place) == "29 February 2003");
  CHECK(words_at(archive, findings[2].place) == "30 February 2004");
}

TEST_CASE("leap days, ranges, and numbers beside months are fine") {
  CHECK(fired("impossible-date", archive_saying(R"(
      Ardenia signed on 29 February 2004, met on 28-30 June 2004, and of 140 June 2004 brought ten.
      In June 31 people came. It wrote on 29 February, and on 30 and 31 March 2004.
      [1] Letter No. 2004-13-45 from Bo Lind, 30 April 2004.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
