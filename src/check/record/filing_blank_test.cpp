#include "check/record/filings_testing.h"

namespace vigil::check {

using namespace testing;

TEST_CASE("a blank where there was none is a note") {
  const FiledReport blank = odd(2003, FilingOddity::blank, Value::zero(), std::nullopt);
  const Findings findings = said("filing-blank", blank);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(findings[0].message.ends_with("Weirs left: none in the report for 2002, now blank."));
  CHECK(said("filing-copied", blank).empty());
}

}  // namespace vigil::check
