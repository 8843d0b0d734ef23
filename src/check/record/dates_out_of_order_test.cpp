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

TEST_CASE("what the record contradicts is said once, with the day that the record has") {
  const Snapshot archive = told("XA", step("signed", "1998-12-03"), step("ratified", "1997-03-04"));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "It took one step");
  CHECK(findings[0].message ==
        "Clean River Treaty: the ratification or accession (4 March 1997) comes before the "
        "signature (3 December 1998). By the record, the depositary has the signature by Ardenia "
        "on 2 September 1996.");
  CHECK(fired("status-against-record", archive).empty());
}

TEST_CASE("in force before the deposit: the record's rule on parties leaves it to this one") {
  const Snapshot archive =
      told("XC", step("acceded", "2000-02-29"), step("in-force", "2000-01-31"));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "It took another");
  CHECK(
      findings[0].message.ends_with("By the record, in force for Costania since 1 August 2000 "
                                    "(deposit 29 February 2000)."));
  CHECK(fired("party-too-early", archive).empty());
}

TEST_CASE("a wrong day in an order that is possible is the record's rule's") {
  const Snapshot archive = told("XA", step("signed", "1996-12-03"), step("ratified", "1997-03-04"));
  CHECK(fired("dates-out-of-order", archive).empty());
  CHECK(fired("status-against-record", archive).size() == 1);
}

TEST_CASE("of two wrong days each is said, and the one that is right is not") {
  const Snapshot archive =
      archive_of(a_report("Ardenia")
                     .of({"XA"})
                     .saying("It signed. It ratified. It became a party.")
                     .claiming("It signed", step("signed", "1998-12-03"))
                     .claiming("It ratified", step("ratified", "1997-03-04"))
                     .claiming("It became a party", step("in-force", "1997-01-01")));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 2);
  CHECK(words_at(archive, findings[0].place) == "It signed");
  CHECK(words_at(archive, findings[1].place) == "It became a party");
  CHECK(words_at(archive, findings[1].related.at(0)) == "It ratified");
}

StatementBuilder deadline(std::string article, std::string_view day) {
  return a_statement("deadline").with("article", std::move(article)).with("event", "set").on(day);
}

Snapshot due(std::string country, const StatementBuilder& step, const StatementBuilder& deadline) {
  return archive_of(a_report("Ardenia")
                        .of({std::move(country)})
                        .saying("It became a party. It is due then.")
                        .claiming("It became a party", step)
                        .claiming("It is due then", deadline));
}

TEST_CASE("a deadline before the entry into force, of a state that the record does not have") {
  const Snapshot archive = due("XF", step("in-force", "2001-03-01"), deadline("4", "2000-03-01"));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "It is due then");
  CHECK(findings[0].message ==
        "Clean River Treaty: the deadline (1 March 2000) comes before the entry into force (1 "
        "March 2001).");
  CHECK(fired("dates-out-of-order",
              due("XF", step("in-force", "2001-03-01"), deadline("4", "2005-03-01")))
            .empty());
}

TEST_CASE("a deadline that the clock gives shows an entry into force that is too late") {
  const Snapshot archive = due("XC", step("in-force", "2004-09-01"), deadline("4", "2004-08-01"));
  const Findings findings = fired("dates-out-of-order", archive);
  REQUIRE(findings.size() == 1);
  CHECK(words_at(archive, findings[0].place) == "It became a party");
  CHECK(findings[0].message.ends_with("By the record, in force for Costania since 1 August 2000."));
}

TEST_CASE("a deadline that the clock contradicts is said by the clock's rule alone") {
  const Snapshot archive = due("XC", step("in-force", "2000-08-01"), deadline("4", "1999-08-01"));
  CHECK(fired("dates-out-of-order", archive).empty());
  CHECK(fired("deadline-against-record", archive).size() == 1);
}

}  // namespace
}  // namespace vigil::check
