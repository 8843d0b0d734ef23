#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("a note to which no mark leads is reported") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed.[1]
      [1] Letter from Bo Lind, 3 May 2004.
      [2] Ibid.)");
  const Findings findings = fired("note-without-mark", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "[2] Ibid.");
}

TEST_CASE("notes with marks are fine, and so is a report without notes") {
  CHECK(fired("note-without-mark", archive_saying(R"(
      Ardenia signed.[1]
      [1] Letter from Bo Lind, 3 May 2004.)"))
            .empty());
  CHECK(fired("note-without-mark", archive_saying("Ardenia signed.")).empty());
}

}  // namespace
}  // namespace vigil::check::testing
