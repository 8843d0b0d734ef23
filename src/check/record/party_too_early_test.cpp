#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string country, std::string_view day, int edition = 2004,
              std::string speaker = {}) {
  StatementBuilder told = a_statement("treaty-status")
                              .with("treaty", "CRT")
                              .with("action", "in-force")
                              .said_by(std::move(speaker));
  if (!day.empty()) told.on(day);
  return fired("party-too-early", an_archive().with(a_report("Ardenia")
                                                        .of({std::move(country)})
                                                        .in(edition)
                                                        .saying("It became a party to the treaty.")
                                                        .claiming("It became a party", told)));
}

TEST_CASE("nobody is a party before the treaty is in force at all") {
  const Findings findings = said("XA", "1997-06-01");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "Clean River Treaty: it was in force for nobody before 1 March 1998; the report gives 1 "
        "June 1997.");
}

TEST_CASE("the day of the deposit is not the day of entry into force") {
  CHECK(said("XC", "2000-02-29").at(0).message ==
        "Clean River Treaty: in force for Costania since 1 August 2000 (deposit 29 February "
        "2000); the report gives 29 February 2000.");
  CHECK(said("XC", "2000-08-01").empty());
  CHECK(said("XC", "2000").empty());
  CHECK(said("XC", "2000-02-29", 2004, "Minister").at(0).severity == Severity::note);
}

TEST_CASE("a day that the sentence gives to the deposit, and a successor's own day, are let be") {
  const auto told = [](std::string country, const std::string& rest, std::string_view day) {
    return fired("party-too-early",
                 archive_of(a_report("Ardenia")
                                .of({std::move(country)})
                                .saying("It is a party" + rest)
                                .claiming("It is a party", a_statement("treaty-status")
                                                               .with("treaty", "CRT")
                                                               .with("action", "in-force")
                                                               .on(day))));
  };
  CHECK(told("XC", ", having deposited in 2000.", "2000-02-29").empty());
  CHECK(told("XC", ", as it says.", "2000-02-29").size() == 1);
  CHECK(told("XD", ", as it says.", "2000-02-29").empty());
}

TEST_CASE("a day in brackets or behind a word of consent that is the deposit's is let be") {
  const auto told = [](const std::string& sentence, std::string_view day) {
    return fired("party-too-early",
                 archive_of(a_report("Ardenia").of({"XC"}).saying(sentence).claiming(
                     "It is a party", a_statement("treaty-status")
                                          .with("treaty", "CRT")
                                          .with("action", "in-force")
                                          .on(day))));
  };
  CHECK(told("It is a party (29 February 2000).", "2000-02-29").empty());
  CHECK(told("It is a party (consent to be bound 29 February 2000).", "2000-02-29").empty());
  CHECK(told("It is a party, to which it consented on 29 February 2000.", "2000-02-29").empty());
  CHECK(told("It is a party (28 February 2000).", "2000-02-28").size() == 1);
  CHECK(told("It is a party since 29 February 2000.", "2000-02-29").size() == 1);
  CHECK(told("It is a party as it acceded and became a party on 29 February 2000.", "2000-02-29")
            .size() == 1);
}

TEST_CASE("a party without a day, in an edition before its entry into force, is a note") {
  const Findings findings = said("XB", "", 1998);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(said("XB", "", 1999).empty());
}

}  // namespace
}  // namespace vigil::check
