#include "check/record/filings_testing.h"

namespace vigil::check {

using namespace testing;

TEST_CASE("a report that repeats every figure of the one before is a note") {
  const FiledReport copied = odd(2003, FilingOddity::copied, {}, {});
  const Findings findings = said("filing-copied", copied);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message.ends_with("every figure is as in the report for 2002."));
  CHECK(said("filing-copied", yearly(2003, Filed::in_time)).empty());
  CHECK(said("filing-copied", odd(2002, FilingOddity::copied, {}, {})).empty());
  CHECK(said("filing-backwards", copied).empty());
}

}  // namespace vigil::check
