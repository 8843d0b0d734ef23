// What checks are given of the record is what the tables say and the treaty engine computes.

#include "pipeline/record_view.h"

#include <doctest/doctest.h>

#include "check/record/testing.h"
#include "model/testing.h"

namespace vigil::pipeline {
namespace {

using namespace vigil::testing;

Subject river() {
  return *load_subject(Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river");
}

RecordView view_of(const Subject& subject, std::vector<std::string> countries) {
  const Snapshot archive =
      an_archive().with(a_report("Ardenia").of(std::move(countries)).saying("A river."));
  return record_view(subject, archive, make_date(2004, 11, 9));
}

TEST_CASE("the river pack's record is the one that the tests of rules have written down") {
  const RecordView view = view_of(river(), {"XA", "XB", "XC", "XD", "XE"});
  const RecordView by_hand = check::testing::river_record();
  CHECK(view.standings == by_hand.standings);
  CHECK(view.votes == by_hand.votes);
  CHECK(view.tallies == by_hand.tallies);
  CHECK(view.status_until == by_hand.status_until);
  CHECK(view.votes_until == by_hand.votes_until);
  REQUIRE(view.obligations.size() == by_hand.obligations.size());
  for (std::size_t i = 0; i < view.obligations.size(); ++i) {
    const Obligation &made = view.obligations[i], &written = by_hand.obligations[i];
    CAPTURE(made.country + " " + made.key);
    CHECK(made.country == written.country);
    CHECK(made.key == written.key);
    CHECK(made.first_due == written.first_due);
    CHECK(made.due == written.due);
  }
}

TEST_CASE("votes and obligations are those of the states that the archive speaks of") {
  const RecordView view = view_of(river(), {"XC"});
  REQUIRE(view.votes.size() == 1);
  CHECK(view.votes[0].country == "XC");
  for (const Obligation& due : view.obligations) CHECK(due.country == "XC");
  CHECK(standings_of(view, "XA", "CRT").size() == 1);
}

TEST_CASE("a pack without a record gives an empty view, from which nothing follows") {
  Subject subject = river();
  subject.pack.record.clear();
  subject.record = {};
  subject.lists = {};
  subject.texts.clear();
  CHECK(view_of(subject, {"XA"}) == RecordView{});
}

}  // namespace
}  // namespace vigil::pipeline
