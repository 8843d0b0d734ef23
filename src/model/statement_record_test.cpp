#include "model/statement_record.h"

#include <doctest/doctest.h>

#include "model/testing.h"

namespace {

using namespace vigil;
using namespace vigil::testing;

Decision decided(ReviewState state) {
  return {state, "Ana Berg", "read it again", {}, {}};
}

TEST_CASE("a statement that nobody decided on is a proposal, and stands") {
  const StatementRecord record;
  CHECK(state_of(record) == ReviewState::proposed);
  CHECK(stands(record));
}

TEST_CASE("the last decision counts, and the ones before stay") {
  StatementRecord record;
  record.decisions = {decided(ReviewState::confirmed), decided(ReviewState::retracted)};
  CHECK(state_of(record) == ReviewState::retracted);
  CHECK(!stands(record));
}

TEST_CASE("a statement that lost its words says nothing until a person finds them") {
  StatementRecord record;
  record.decisions = {decided(ReviewState::confirmed)};
  record.lost = Anchor{"The river was clean.", "", "", {}};
  CHECK(!stands(record));
}

TEST_CASE("each state reads back from its name") {
  for (const auto state : {ReviewState::proposed, ReviewState::confirmed, ReviewState::rejected,
                           ReviewState::superseded, ReviewState::retracted}) {
    CHECK(parse_review_state(to_string(state)) == state);
  }
  CHECK(!parse_review_state("perhaps"));
}

TEST_CASE("a builder's statement stands at its words, in its section") {
  const Snapshot archive = an_archive().with(
      a_report("Ardenia")
          .saying(R"(
      # River Policy
      Ardenia signed in 1999. It holds ten barges.)")
          .claiming("It holds ten barges", a_statement("stock").with("count", Value::exact(10))));
  const ReportRecord& report = archive.reports.front();
  REQUIRE(report.statements.size() == 1);
  const StatementRecord& record = report.statements.front();
  CHECK(text_of(report.document, record.statement.where) == "It holds ten barges");
  CHECK(record.section == "River Policy");
  CHECK(record.statement.country == "XA");
  CHECK(record.key == "2004/ardenia#s-1");
}

}  // namespace
