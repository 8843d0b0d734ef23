#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("sections that the plan does not have are listed once") {
  const Snapshot archive = archive_saying(R"(
      # River Policy
      One.
      # Various Matters
      Two.
      # Boats
      Three.)");
  const Findings findings = fired("section-not-in-plan", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "Various Matters");
  CHECK(findings[0].message ==
        "The plan of 2004 has no sections \"Various Matters\" and \"Boats\".");
}

TEST_CASE("the report's own title and headings below sections are no sections") {
  CHECK(fired("section-not-in-plan", archive_saying(R"(
      # Ardenia
      ## River Policy
      One.
      ### Various Matters
      Two.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
