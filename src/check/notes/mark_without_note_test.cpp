#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("a mark that no note answers is an error at the mark itself") {
  const Snapshot archive = archive_saying(R"(
      # River Policy
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004.)");
  const Findings findings = fired("mark-without-note", archive);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::error);
  CHECK(words_at(archive, findings[0].place) == "[2]");
  CHECK(findings[0].message == "There is no note 2 for this mark.");
}

TEST_CASE("a note that two marks call for answers both") {
  CHECK(fired("mark-without-note", archive_saying(R"(
      Ardenia signed.[1] It ratified.[1]
      [1] Letter from Bo Lind, 3 May 2004.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
