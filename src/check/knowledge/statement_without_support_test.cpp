#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder harmed(std::int64_t total) {
  return a_statement("harm").with("total", Value::exact(total)).on("2003");
}

StatementBuilder ratified(std::string_view day) {
  return a_statement("treaty-status").with("treaty", "CRT").with("action", "ratified").on(day);
}

TEST_CASE("a figure behind the last note of its paragraph") {
  const std::string text =
      "The lock was closed in 2003.[1] In that year, 12 people fell ill.\n[1] Letter.";
  const auto report = a_report("Ardenia").saying(text);
  CHECK(fired("statement-without-support",
              archive_of(ReportBuilder(report).claiming("12 people fell ill", harmed(12))))
            .size() == 1);
  CHECK(fired("statement-without-support",
              archive_of(ReportBuilder(report)
                             .citing(1, {an_interview("Ana Berg", "2004-04-12")})
                             .claiming("12 people fell ill", harmed(12).resting_on({1}))))
            .empty());
  // The pack asks no note for what a treaty's depositary tells everybody.
  CHECK(fired("statement-without-support", archive_of(ReportBuilder(report).claiming(
                                               "12 people fell ill", ratified("2003-05-01"))))
            .empty());
}

}  // namespace
}  // namespace vigil::check
