#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("the second note of a number is an error that points to the first") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed.[1] It ratified.[1]
      [1] Letter from Bo Lind, 3 May 2004.
      [1] Letter from Ana Berg, 4 May 2004.)");
  const Findings findings = fired("duplicate-note-number", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "[1] Letter from Ana Berg, 4 May 2004.");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(words_at(archive, findings[0].related[0]) == "[1] Letter from Bo Lind, 3 May 2004.");
}

TEST_CASE("notes with numbers of their own are fine") {
  CHECK(fired("duplicate-note-number", archive_saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004.
      [2] Ibid.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
