#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("a section before its place is reported with the one it should follow") {
  const Snapshot archive = archive_saying(R"(
      # River Policy
      One.
      # Casualties
      Two.
      # Discharge
      Three.
      # Funding
      Four.)");
  const Findings findings = fired("section-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Casualties");
  CHECK(findings[0].message ==
        "The section \"Casualties\" stands before \"Discharge\"; the plan has it after.");
  CHECK(words_at(archive, findings[0].related.at(0)) == "Discharge");
}

TEST_CASE("the plan's order with sections left out, divided or repeated is fine") {
  CHECK(fired("section-out-of-order", archive_saying(R"(
      # River Policy
      One.
      # Discharge
      Two.
      # Dams
      Three.
      # People Harmed
      Four.)"))
            .empty());
}

TEST_CASE("headings below the sections are the author's") {
  CHECK(fired("section-out-of-order", archive_saying(R"(
      # River Policy
      One.
      ## Funding
      Two.
      # Discharge
      Three.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
