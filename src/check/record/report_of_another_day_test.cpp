#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Description a_report_of(std::string_view day) {
  return a_source(SourceKind::treaty_report).titled("River Report").on(day);
}

Findings cited(std::string_view told, std::initializer_list<Description> sources,
               std::string event = "met") {
  Pack pack = river();
  pack.conflicts.recorded_filings = {{"deadline", {{"event", {"missed"}}}, {}}};
  return fired("report-of-another-day",
               archive_of(a_report("Ardenia")
                              .saying("It sent its report.[1]\n\n[1] River Report.")
                              .citing(1, sources)
                              .claiming("It sent its report", a_statement("deadline")
                                                                  .with("event", std::move(event))
                                                                  .on(told)
                                                                  .resting_on({1}))),
               river_record(), pack);
}

TEST_CASE("a report of one day in the text and of another in its note") {
  const Findings findings = cited("2004-03-29", {a_report_of("2004-03-31")});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "The text has the report of 29 March 2004; note 1 cites one of 31 March 2004.");
  REQUIRE(findings[0].related.size() == 1);
}

TEST_CASE("the same day, another year's report, a vaguer date and other sources are let be") {
  CHECK(cited("2004-03-31", {a_report_of("2004-03-31")}).empty());
  CHECK(cited("2004-03-31", {a_report_of("2003-04-02"), a_report_of("2004-03-31")}).empty());
  CHECK(cited("2004-03-31", {a_report_of("2003-04-02")}).empty());
  CHECK(cited("2004-03", {a_report_of("2004-03-31")}).empty());
  CHECK(cited("2004-03-29", {a_report_of("2004-03")}).empty());
  CHECK(cited("2004-03-29", {an_interview("Bo Lind", "2004-03-31")}).empty());
  CHECK(cited("2004-03-29", {a_report_of("2004-03-31")}, "missed").empty());
}

}  // namespace
}  // namespace vigil::check
