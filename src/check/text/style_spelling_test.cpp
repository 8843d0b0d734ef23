#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("the house's words outside of names and quotations") {
  const Snapshot archive = archive_saying(
      "The river bank is low. River banks are high there. Some 40 per cent is under water.");
  const Findings findings = fired("style-spelling", archive);
  REQUIRE(findings.size() == 2);
  CHECK(words_at(archive, findings[0].place) == "river bank");
  CHECK(
      findings[0].message ==
      "\"river bank\" is not how the house writes this word; it writes \"riverbank\" (2 places in "
      "this report).");
  CHECK(words_at(archive, findings[1].place) == "per cent");
}

TEST_CASE("names, quotations and parts of words are left alone") {
  CHECK(fired("style-spelling",
              archive_saying("The River Bank Project began. River Bank Trust works there. He spoke "
                             "of “the river bank.” The river banking law is new."))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
