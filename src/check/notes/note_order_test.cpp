#include "check/testing.h"

namespace vigil::check::testing {
namespace {

TEST_CASE("marks and notes that go back are reported, each at its place") {
  const Snapshot archive = archive_saying(R"(
      Ardenia signed.[2] It ratified.[1]
      [2] Letter from Bo Lind, 3 May 2004.
      [1] Ibid.)");
  const Findings findings = fired("note-order", archive);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "Mark 1 comes after mark 2.");
  CHECK(words_at(archive, findings[1].place) == "[1] Ibid.");
}

TEST_CASE("a number that both sides lack is a gap") {
  const Findings findings = fired("note-order", archive_saying(R"(
      Ardenia signed.[1] It ratified.[3]
      [1] Letter from Bo Lind, 3 May 2004.
      [3] Ibid.)"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "After note 1 comes note 3; nothing has the numbers between.");
}

TEST_CASE("a mark may call for an earlier note again, and numbering may begin anywhere") {
  CHECK(fired("note-order", archive_saying(R"(
      Ardenia signed.[38] It ratified.[39] It wrote so.[38]
      [38] Letter from Bo Lind, 3 May 2004.
      [39] Ibid.)"))
            .empty());
}

}  // namespace
}  // namespace vigil::check::testing
