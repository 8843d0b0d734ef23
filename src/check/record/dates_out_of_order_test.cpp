#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder step(std::string action, std::string_view day) {
  return a_statement("treaty-status")
      .with("treaty", "CRT")
      .with("action", std::move(action))
      .on(day);
}

Snapshot told(std::string country, const StatementBuilder& first, const StatementBuilder& second) {
  return archive_of(a_report("Fennels")
                        .of({std::move(country)})
                        .saying("It took one step. It took another.")
                        .claiming("It took one step", first)
                        .claiming("It took another", second));
}

TEST_CASE("ratified before signed, in force before ratified") {
  const Snapshot archive = told("XF", step("signed", "1998-12-03"), step("ratified", "1998-06-29"));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "It took another");
  CHECK(findings[0].related.size() == 1);
  CHECK(findings[0].message ==
        "Clean River Treaty: the ratification or accession (29 June 1998) comes before the "
        "signature (3 December 1998).");
  CHECK(fired("dates-out-of-order",
              told("XF", step("ratified", "2001-05-01"), step("in-force", "2000-11-01")))
            .size() == 1);
}

TEST_CASE("days in order, and dates too vague for any order, are let be") {
  CHECK(fired("dates-out-of-order",
              told("XF", step("signed", "1996-12-03"), step("ratified", "1998-06-29")))
            .empty());
  CHECK(fired("dates-out-of-order",
              told("XF", step("signed", "1998-12-03"), step("ratified", "1998")))
            .empty());
}

TEST_CASE("of a treaty that nobody signs no signature comes late") {
  const auto of_protocol = [](std::string action, std::string_view day) {
    return a_statement("treaty-status")
        .with("treaty", "DP")
        .with("action", std::move(action))
        .on(day);
  };
  CHECK(fired("dates-out-of-order", told("XF", of_protocol("signed", "1998-12-03"),
                                         of_protocol("ratified", "1998-06-29")))
            .empty());
}

TEST_CASE("where the record has the right day, the other rule says it and this one does not") {
  const Snapshot archive = told("XA", step("signed", "1998-12-03"), step("ratified", "1997-03-04"));
  CHECK(fired("status-against-record", archive).size() == 1);
  CHECK(fired("dates-out-of-order", archive).empty());
}

}  // namespace
}  // namespace vigil::check
