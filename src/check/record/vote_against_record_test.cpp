#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

StatementBuilder vote(std::string how) {
  return a_statement("vote").with("vote", std::move(how));
}

Findings said(std::string country, const StatementBuilder& told, int edition = 2004) {
  return fired("vote-against-record", an_archive()
                                          .with(a_report("Ardenia")
                                                    .of({std::move(country)})
                                                    .in(edition)
                                                    .saying("It voted so.")
                                                    .claiming("It voted so", told))
                                          .edition(2004, "2003-05-01", "2004-10-31"));
}

TEST_CASE("a vote on one text that the roll call has otherwise") {
  const Findings findings = said("XB", vote("yes").with("resolution", "6/14").on("2001"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message == "By the roll calls Brezia abstained on 6/14 (2001).");
  CHECK(said("XB", vote("abstain").with("resolution", "6/14").on("2001")).empty());
  CHECK(said("XB", vote("no").on("2001").said_by("Minister")).at(0).severity == Severity::note);
}

TEST_CASE("a streak is broken by each text on which the state voted otherwise") {
  CHECK(said("XB", vote("abstain").on("2000/..")).at(0).message ==
        "By the roll calls Brezia voted in favour on 8/11 (2003).");
  CHECK(said("XB", vote("abstain").on("2000/2002")).empty());
  // The edition of 2003 closed before the vote of that year.
  CHECK(said("XB", vote("abstain").on("2000/.."), 2003).empty());
}

TEST_CASE("a vote on another text of the year is as good, where the text is not named") {
  CHECK(said("XA", vote("no").on("2001")).empty());
  CHECK(said("XA", vote("abstain").on("2001")).size() == 1);
}

TEST_CASE("a year that the report tells apart does not break the streak") {
  const auto told = [](bool apart) {
    ReportBuilder report = a_report("Brezia").of({"XB"});
    report.saying("It abstained each year. In 2003 it was in favor.")
        .claiming("It abstained each year", vote("abstain").on("2000/2003"));
    if (apart) report.claiming("In 2003 it was in favor", vote("yes").on("2003"));
    return fired("vote-against-record", archive_of(report));
  };
  CHECK(told(true).empty());
  CHECK(told(false).size() == 1);
}

TEST_CASE("absent between two votes is on record, before the first one it is not") {
  CHECK(said("XC", vote("yes").on("2002")).at(0).message ==
        "By the roll calls Costania was absent on 7/9 (2002).");
  CHECK(said("XC", vote("absent").on("2002")).empty());
  RecordView late = river_record();
  late.votes[2].rows[0].vote.reset();
  CHECK(fired("vote-against-record",
              archive_of(a_report("Costania")
                             .of({"XC"})
                             .saying("It voted so.")
                             .claiming("It voted so", vote("yes").on("2000"))),
              late)
            .empty());
}

TEST_CASE("of a text, a year or a state that the record lacks nothing is said") {
  CHECK(said("XA", vote("no").with("resolution", "9/1").on("2004")).empty());
  CHECK(said("XA", vote("no").on("2004")).empty());
  CHECK(said("XA", vote("no")).empty());
  CHECK(said("XD", vote("no").on("2001")).empty());
}

}  // namespace
}  // namespace vigil::check
