#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("foreign forms of dates are reported once, with their count") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed on 2003-11-27, ratified on November 28, 2003, and met on 04/05/2004.[1]
      [1] Letter from Bo Lind, 5th May 2004.)");
  const Findings findings = fired("style-date", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "2003-11-27");
  CHECK(findings[0].related.size() == 3);
  CHECK(
      findings[0].message ==
      "\"2003-11-27\" is not how the house writes a date; it writes \"27 November 2003\" (4 places "
      "in this report).");
}

TEST_CASE("the house's form, quotations, titles and numbers of letters are fine") {
  CHECK(fired("style-date", archive_saying(R"(
      On 27 November 2003 Bo Lind said, “On November 26, 2003 we met.” See Resolution 58/53.[1]
      [1] “On November 26, 2003,” Valley News, 27 November 2003, www.valley.example/2003-11-27.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
