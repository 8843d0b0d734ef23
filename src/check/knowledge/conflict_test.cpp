#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder ratified(std::string_view day) {
  return a_statement("treaty-status").with("treaty", "CRT").with("action", "ratified").on(day);
}

TEST_CASE("a warning in the report's own voice, a note between speakers") {
  const auto report = [](std::string speaker) {
    return archive_of(
        a_report("Ardenia")
            .saying("It ratified the treaty.\n\nIt ratified the pact.")
            .claiming("It ratified the treaty", ratified("1999-07-21").said_by(speaker))
            .claiming("It ratified the pact", ratified("1999-09-14").said_by(speaker)));
  };
  const Findings own = fired("conflict", report(""));
  REQUIRE(own.size() == 1);
  CHECK(own[0].severity == Severity::warning);
  CHECK(own[0].related.size() == 1);
  CHECK(fired("conflict", report("Minister")).at(0).severity == Severity::note);
  CHECK(fired("conflict", archive_saying("It ratified the treaty.")).empty());
}

}  // namespace
}  // namespace vigil::check
