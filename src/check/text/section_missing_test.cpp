#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("a required section that is not there") {
  const Findings findings = fired("section-missing", archive_saying(R"(
      # River Policy
      Ardenia signed.
      # Funding
      None.)"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "The section \"Discharge and Dams\" is missing.");
}

TEST_CASE("an alias will do, and a short report without sections has none to miss") {
  CHECK(fired("section-missing", archive_saying(R"(
      # Clean River Policy
      Ardenia signed.
      # Dams
      None.)"))
            .empty());
  CHECK(
      fired("section-missing", archive_saying("Ardenia has no river and has not signed.")).empty());
}

}  // namespace
}  // namespace vigil::check::testing
