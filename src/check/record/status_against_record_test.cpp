#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder step(std::string action, std::string treaty = "CRT") {
  return a_statement("treaty-status")
      .with("treaty", std::move(treaty))
      .with("action", std::move(action));
}

// What is said of one step of one state, told in these words.
Findings said(std::string country, const StatementBuilder& told, std::string words = "It joined",
              int edition = 2004) {
  return fired("status-against-record", an_archive()
                                            .with(a_report("Ardenia")
                                                      .of({std::move(country)})
                                                      .in(edition)
                                                      .saying(words + " the treaty.")
                                                      .claiming(words, told))
                                            .edition(2004, "2003-05-01", "2004-10-31"));
}

TEST_CASE("a signature on another day than the depositary's is reported with both days") {
  const Findings findings = said("XA", step("signed").on("1998-12-03"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "Clean River Treaty: the depositary has the signature by Ardenia on 2 September 1996; the "
        "report gives 3 December 1998.");
  for (const char* same : {"1996-09-02", "1996-09", "1996"}) {
    CAPTURE(same);
    CHECK(said("XA", step("signed").on(same)).empty());
  }
}

TEST_CASE("a month in which the day lies agrees, another month does not") {
  CHECK(said("XC", step("acceded").on("2000-02")).empty());
  CHECK(said("XC", step("acceded").on("2000-03")).size() == 1);
}

TEST_CASE("ratified is not deposited: an earlier day is no fault, a later one is") {
  CHECK(said("XA", step("ratified").on("1996-12-10")).empty());
  CHECK(said("XA", step("ratified").on("1997-05-10")).size() == 1);
  // The deposit itself has one day.
  CHECK(said("XA", step("ratified").on("1996-12-10"), "It deposited its ratification").size() == 1);
}

TEST_CASE("an instrument that was deposited, whatever it was, has the depositary's day") {
  const auto deposited = [](const std::string& sentence, const char* country = "XA") {
    return fired("status-against-record",
                 archive_of(a_report("Ardenia").of({country}).saying(sentence)));
  };
  CHECK(deposited("It deposited its instrument with the depositary on 11 May 1997.").size() == 1);
  CHECK(deposited("On 11 May 1997, the Clean River Treaty's instrument was lodged.").size() == 1);
  CHECK(deposited("It will deposit its instrument on 11 May 1997.").empty());
  CHECK(deposited("It has deposited no instrument since 11 May 1997.").empty());
  CHECK(deposited("Brezia deposited its instrument on 11 May 1997.").empty());
}

TEST_CASE("who ratified may have approved the treaty at home on any day") {
  CHECK(said("XA", step("approved").on("1999-05-25")).empty());
  CHECK(said("XA", step("ratified").on("1999-05-25")).size() == 1);
}

TEST_CASE("an accession before its deposit is a note: a parliament may have decided then") {
  const Findings findings = said("XC", step("acceded").on("1999-12-01"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
}

TEST_CASE("what the depositary has nothing of is reported, where the record would have it") {
  CHECK(said("XC", step("signed")).at(0).message ==
        "Clean River Treaty: the depositary has no signature by Costania.");
  CHECK(said("XE", step("acceded")).size() == 1);
  CHECK(said("XE", step("ratified")).at(0).severity == Severity::note);
  CHECK(said("XE", step("in-force")).size() == 1);
  CHECK(said("XE", step("acceded"), "It joined", 2005).empty());  // The record ends in 2004.
  CHECK(said("XF", step("acceded")).empty());       // Of this state the record has nothing at all.
  CHECK(said("XC", step("signed", "DP")).empty());  // Nobody signs this protocol.
}

TEST_CASE("entry into force on another day is reported, a party on a later day is none") {
  CHECK(said("XC", step("in-force").on("2001-08-01"), "It has been a party since").size() == 1);
  CHECK(said("XC", step("in-force").on("2000-08-01"), "It became a party to").empty());
  CHECK(said("XC", step("in-force").on("2003-07-31"), "It was a party to").empty());
}

TEST_CASE("not joined, said of a party, is reported unless it joined or left of late") {
  CHECK(said("XC", step("not-joined")).at(0).message ==
        "Clean River Treaty: the depositary has the instrument of Costania since 29 February "
        "2000.");
  CHECK(said("XE", step("not-joined")).empty());
  CHECK(said("XB", step("not-joined")).empty());  // It left in 2003.
  CHECK(said("XC", step("not-joined").on("1999")).empty());
}

TEST_CASE("what a speaker said is a note, and what is alleged or denied is let be") {
  CHECK(said("XA", step("signed").on("1998").said_by("Minister")).at(0).severity == Severity::note);
  CHECK(said("XA", step("signed").on("1998").surely(Certainty::alleged)).empty());
  CHECK(said("XA", step("signed").on("1998").surely(Certainty::denied)).empty());
}

}  // namespace
}  // namespace vigil::check
