#include "publish/facts.h"

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_statement;
using vigil::testing::an_archive;
using vigil::testing::when;

namespace {

const Pack& river() {
  static const Pack pack = vigil::testing::river_pack(VIGIL_SOURCE_DIR);
  return pack;
}

vigil::testing::StatementBuilder killed(std::int64_t count) {
  return a_statement("harm").with("killed", Value::exact(count));
}

// What the first fact of each line of a country's first topic says was killed, in order.
std::vector<std::int64_t> killed_of(const Snapshot& snapshot, const Facts& facts) {
  std::vector<std::int64_t> out;
  for (const std::uint32_t fact : facts.countries.at("XA").front().lines.front().facts) {
    const StatementRecord& record = record_of(snapshot, facts.facts[fact].tellings.front());
    out.push_back(std::get<Value>(record.statement.fields.front().value).low());
  }
  return out;
}

}  // namespace

TEST_CASE("a late report of an old fact does not come before a newer one") {
  const Snapshot snapshot =
      an_archive()
          .with(a_report("Ardenia").in(2003).saying("A.").claiming("A.", killed(3).on("2002")))
          .with(a_report("Ardenia").in(2004).saying("B.").claiming("B.", killed(7).on("1998")));
  CHECK(killed_of(snapshot, gather_facts(snapshot, river(), {})) ==
        std::vector<std::int64_t>{3, 7});
}

TEST_CASE("what has no date is not taken for the latest") {
  const Snapshot snapshot = an_archive().with(a_report("Ardenia")
                                                  .in(2004)
                                                  .saying("A. B. C.")
                                                  .claiming("A.", killed(3))
                                                  .claiming("B.", killed(7).on("1998"))
                                                  .claiming("C.", killed(9).on("2001")));
  CHECK(killed_of(snapshot, gather_facts(snapshot, river(), {})) ==
        std::vector<std::int64_t>{9, 7, 3});
}

TEST_CASE("what still holds speaks of its edition's year, what has no date of no day") {
  CHECK_FALSE(holds_until(a_statement("harm").statement(), 2004).has_value());
  CHECK(holds_until(a_statement("harm").on("1997/..").statement(), 2004) ==
        make_date(2004, 12, 31));
  CHECK(holds_until(a_statement("harm").on("1997-02").statement(), 2004) == make_date(1997, 2, 28));
}

TEST_CASE("the same claim in two editions is one fact, told twice, the newest first") {
  const Snapshot snapshot =
      an_archive()
          .with(a_report("Ardenia").in(2003).saying("A.").claiming("A.", killed(3).on("2002")))
          .with(a_report("Ardenia").in(2004).saying("B.").claiming("B.", killed(3).on("2002")));
  const Facts facts = gather_facts(snapshot, river(), {});
  REQUIRE(facts.facts.size() == 1);
  CHECK(facts.facts[0].tellings == std::vector<StatementRef>{{1, 0}, {0, 0}});
  CHECK(facts.fact_of == std::vector<std::vector<std::uint32_t>>{{0}, {0}});
}

TEST_CASE("claims about two treaties are two lines, in the pack's order") {
  const auto joined = [](const char* treaty) {
    return a_statement("treaty-status")
        .with("treaty", std::string(treaty))
        .with("action", std::string("signed"));
  };
  const Snapshot snapshot = an_archive().with(a_report("Ardenia")
                                                  .saying("A. B.")
                                                  .claiming("A.", joined("DP"))
                                                  .claiming("B.", joined("CRT")));
  const Facts facts = gather_facts(snapshot, river(), {});
  const TopicLines& topic = facts.countries.at("XA").front();
  REQUIRE(topic.lines.size() == 2);
  CHECK(facts.facts[topic.lines[0].facts[0]].tellings[0] == StatementRef{0, 1});
}

TEST_CASE("what is rejected is no fact; what the pack lacks is a topic by its key") {
  const Decision no{ReviewState::rejected, "Ed", "wrong", {}, {}};
  const Snapshot snapshot = an_archive().with(a_report("Ardenia")
                                                  .saying("A. B.")
                                                  .claiming("A.", killed(3).decided(no))
                                                  .claiming("B.", a_statement("weather")));
  const Facts facts = gather_facts(snapshot, river(), {});
  CHECK(facts.fact_of[0] == std::vector<std::uint32_t>{no_fact, 0});
  CHECK(facts.topics.back().key == "weather");
  CHECK(facts.proposed == 1);
}

TEST_CASE("a statement knows the conflicts that it is part of") {
  const Snapshot snapshot = an_archive().with(
      a_report("Ardenia").saying("A. B.").claiming("A.", killed(3)).claiming("B.", killed(4)));
  Knowledge knowledge;
  Conflict conflict;
  conflict.first = {0, 0};
  conflict.second = {0, 1};
  knowledge.conflicts = {conflict};
  const Facts facts = gather_facts(snapshot, river(), knowledge);
  CHECK(facts.conflicts_of({0, 1}) == std::vector<std::uint32_t>{0});
  CHECK(facts.conflicts_of({0, 7}).empty());
}
