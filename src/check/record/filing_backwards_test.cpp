#include "check/record/filings_testing.h"

namespace vigil::check {

using namespace testing;

TEST_CASE("a figure that ran backwards is a warning") {
  const FiledReport backwards =
      odd(2003, FilingOddity::backwards, Value::exact(5), Value::exact(6));
  const Findings findings = said("filing-backwards", backwards);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message.ends_with("Weirs left: 5 in the report for 2002, now 6."));
  CHECK(said("filing-blank", backwards).empty());
}

}  // namespace vigil::check
