#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder due(std::string article, std::string_view day) {
  return a_statement("deadline").with("article", std::move(article)).with("event", "set").on(day);
}

Findings said(std::string country, const StatementBuilder& told, int edition = 2004) {
  return fired("deadline-against-record", an_archive().with(a_report("Costania")
                                                                .of({std::move(country)})
                                                                .in(edition)
                                                                .saying("It is due then.")
                                                                .claiming("It is due then", told)));
}

TEST_CASE("a deadline on another day than the clock's") {
  const Findings findings = said("XC", due("4", "2005-08-01"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message ==
        "Due on 1 August 2004 by the treaty's clock; the report gives 1 August 2005. By the "
        "treaty's clock.");
  CHECK(said("XC", due("4", "2004-08-01")).empty());
  CHECK(said("XC", due("4", "2004-08")).empty());
  CHECK(said("XC", due("4", "2004-08-02")).size() == 1);  // Years are not counted in two ways.
}

TEST_CASE("days are counted in two ways, and both are let be") {
  CHECK(said("XC", due("7", "2001-01-28")).empty());
  CHECK(said("XC", due("7", "2001-01-27")).empty());
  CHECK(said("XC", due("7", "2001-01-25")).size() == 1);
}

TEST_CASE("both ways in one report are a note") {
  const Snapshot archive = archive_of(a_report("Costania")
                                          .of({"XC"})
                                          .saying("It was due. It had been due.")
                                          .claiming("It was due", due("7", "2001-01-27"))
                                          .claiming("It had been due", due("7", "2001-01-28")));
  const Findings findings = fired("deadline-against-record", archive);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
  CHECK(words_at(archive, findings[0].place) == "It had been due");
}

TEST_CASE("the yearly day is let be in any year") {
  CHECK(said("XC", due("7", "2003-04-30")).empty());
}

TEST_CASE("what a meeting moved, or may have moved, is let be; an earlier day is not") {
  CHECK(said("XA", due("5", "2011-03-01")).empty());
  CHECK(said("XA", due("5", "2008-03-01")).empty());
  CHECK(said("XC", due("5", "2013-08-01")).empty());
  CHECK(said("XC", due("5", "2009-08-01")).size() == 1);
}

TEST_CASE("nothing is due from who is no party, nor on a vague day") {
  CHECK(said("XE", due("4", "2005-08-01")).empty());
  CHECK(said("XC", due("4", "2001/2005")).empty());
}

}  // namespace
}  // namespace vigil::check
