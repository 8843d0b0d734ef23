#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("a note of stops and blanks has no text") {
  const Findings findings = fired("empty-note", archive_saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004.
      [2] .)"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "Note 2 has no text.");
}

TEST_CASE("a short note is no empty one") {
  CHECK(fired("empty-note", archive_saying(R"(
      Ardenia signed.[1] It ratified.[2]
      [1] Letter from Bo Lind, 3 May 2004.
      [2] Ibid.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
