// Lists of statements, and what a country's profile takes of them.

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Store;

ReportBuilder report(int edition, const char* date, std::int64_t volume) {
  return a_report("Ardenia")
      .in(edition)
      .saying("# The Arde\nArdenia closed two dams. The ministry said so.")
      .claiming("Ardenia closed two dams", a_statement("discharge")
                                               .with("volume", Value::exact(volume))
                                               .on(date)
                                               .said_by("Ministry of Rivers"))
      .claiming("said so", a_statement("position").surely(Certainty::alleged).about("XB"));
}

TEST_CASE("a profile gives each topic's latest statement by the date that the fact holds") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  // The late edition tells of an old fact.
  keep(store, {report(2004, "2003-05", 1), report(2005, "1998", 2), report(2003, "2002", 3)});
  const Profile profile = *store.profile("XA");
  REQUIRE(profile.topics.size() == 1);
  CHECK(profile.topics[0].topic == "discharge");
  CHECK(profile.topics[0].statements == 3);
  CHECK(profile.topics[0].confirmed == 0);
  CHECK(profile.topics[0].report == "2004/ardenia");
  CHECK(profile.topics[0].edition == 2004);
  CHECK(profile.topics[0].latest.statement.date == when("2003-05"));
  CHECK(store.profile("XB")->topics.at(0).topic == "position");
  CHECK(store.profile("XC")->topics.empty());
}

TEST_CASE("what a person rejected is in no profile, and the statement before it is the latest") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report(2004, "2003-05", 1), report(2003, "2002", 3)});
  const store::NewDecision rejection{
      store.profile("XA")->topics.at(0).latest.key,
      {ReviewState::rejected, "Ana Berg", "it was a plan", moment(), {}}};
  REQUIRE(store.decide({&rejection, 1}).has_value());
  CHECK(store.profile("XA")->topics.at(0).report == "2003/ardenia");
  CHECK(store.profile("XA")->topics.at(0).statements == 1);
}

TEST_CASE("a statement without a date holds as of its edition, and one since a year too") {
  const Statement none = a_statement("discharge").statement();
  CHECK(holds_on(none, 2004) == make_date(2004, 1, 1));
  CHECK(holds_on(a_statement("discharge").on("1997/..").statement(), 2004) ==
        make_date(2004, 1, 1));
  CHECK(holds_on(a_statement("discharge").on("2003").statement(), 2004) == make_date(2003, 12, 31));
  CHECK(holds_on(a_statement("discharge").on("../2001-02").statement(), 2004) ==
        make_date(2001, 2, 28));
}

TEST_CASE(
    "statements are listed by country, topic, edition, speaker, certainty and state, in pages") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report(2004, "2003", 1), report(2003, "2002", 3)});
  const auto total = [&](auto set) {
    store::StatementQuery query;
    set(query);
    return store.statements(query)->total;
  };
  CHECK(total([](auto&) {}) == 4);
  CHECK(total([](auto& q) { q.country = "XA"; }) == 2);
  CHECK(total([](auto& q) { q.topic = "position"; }) == 2);
  CHECK(total([](auto& q) { q.edition = 2003; }) == 2);
  CHECK(total([](auto& q) { q.report = "2003/ardenia"; }) == 2);
  CHECK(total([](auto& q) { q.report = "2003/ardenia", q.country = "XB"; }) == 1);
  CHECK(total([](auto& q) { q.report = "2003/nowhere"; }) == 0);
  CHECK(total([](auto& q) { q.speaker = "MINISTRY"; }) == 2);
  CHECK(total([](auto& q) { q.certainty = Certainty::alleged; }) == 2);
  CHECK(total([](auto& q) { q.state = ReviewState::confirmed; }) == 0);
  CHECK(total([](auto& q) { q.lost = true; }) == 0);
  store::StatementQuery second;
  second.limit = 1;
  second.offset = 1;
  const store::StatementPage page = *store.statements(second);
  CHECK(page.total == 4);
  REQUIRE(page.statements.size() == 1);
  CHECK(page.statements[0].report == "2003/ardenia");
  CHECK(page.statements[0].words == "said so");
}

TEST_CASE("search finds statements where they are asked for") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report(2004, "2003", 1)});
  search::Query query;
  query.words = "dams";
  CHECK(store.search(query)->total == 1);
  query.kind = search::Kind::statement;
  const search::Answer answer = *store.search(query);
  REQUIRE(answer.total == 1);
  CHECK(answer.hits[0].report == "2004/ardenia");
  CHECK(answer.hits[0].statement.starts_with("2004/ardenia#s-"));
  CHECK(answer.hits[0].section == "The Arde");
}

TEST_CASE("every reading of a report can be read again, with the text that it was of") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report(2004, "2003", 1), report(2004, "2003-05", 1)});
  const std::vector<store::Reading> readings = *store.readings("2004/ardenia");
  REQUIRE(readings.size() == 2);
  CHECK(readings[1].revision == 1);
  CHECK(readings[1].number == 2);
  CHECK(readings[1].text == readings[0].text);
  CHECK(readings[0].statements.at(0).statement.date == when("2003"));
}

}  // namespace
}  // namespace vigil
