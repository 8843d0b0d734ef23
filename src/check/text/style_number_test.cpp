#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("long numbers without commas are reported") {
  const Snapshot archive = archive_saying("Ardenia cleaned 28342 wells and 15000 ponds.");
  const Findings findings = fired("style-number", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "28342");
  CHECK(findings[0].message ==
        "\"28342\" is not how the house writes a number; it writes \"28,342\" (2 places in this "
        "report).");
}

TEST_CASE("commas, years, names and quotations are fine") {
  CHECK(fired("style-number", archive_saying("In 2003, 28,342 wells; Law No. 12345; type AB-12345; "
                                             "decree 12345/03; “12345 wells,” he said."))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
