#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder ratified(std::string_view day) {
  return a_statement("treaty-status").with("treaty", "CRT").with("action", "ratified").on(day);
}

TEST_CASE("said at the opener, with the body's place") {
  const Snapshot archive =
      archive_of(a_report("Ardenia")
                     .saying("Key developments since May 2003: Ardenia ratified on 23 July.\n\n"
                             "# River Policy\nArdenia ratified on 28 July.")
                     .claiming("Ardenia ratified on 23 July", ratified("2003-07-23"))
                     .claiming("Ardenia ratified on 28 July", ratified("2003-07-28")));
  const Findings found = fired("opener-contradicts-body", archive);
  REQUIRE(found.size() == 1);
  CHECK(words_at(archive, found[0].place) == "Ardenia ratified on 23 July");
  CHECK(fired("conflict", archive).empty());
}

}  // namespace
}  // namespace vigil::check
