// What people decide: kept under their names, for ever, through imports, edits and better programs.

#include <array>

#include <doctest/doctest.h>

#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Change;
using store::Store;

constexpr const char* words = "# The Arde\nArdenia closed two dams.[1] A river.\n[1] A letter.";
constexpr const char* edited =
    "# The Arde\nA new river. Ardenia closed two dams.[1]\n[1] A letter.";
constexpr const char* without = "# The Arde\nA river.[1]\n[1] A letter.";

ReportBuilder report(const char* text = words, const char* date = "2004") {
  return a_report("Ardenia").saying(text).claiming(
      "Ardenia closed two dams",
      a_statement("discharge").with("volume", Value::exact(2)).on(date).resting_on({1}));
}

Decision decision(ReviewState state, const char* reason = "as the letter says") {
  return {state, "Ana Berg", reason, moment(9), {}};
}

std::string only_key(const Store& store) {
  return store.snapshot()->reports.at(0).statements.at(0).key;
}

Result<> decide(Store& store, const std::string& key, const Decision& what) {
  const store::NewDecision one{key, what};
  return store.decide({&one, 1});
}

TEST_CASE("a decision is kept under the person's name, and shown wherever the statement is") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  const std::string key = only_key(store);
  REQUIRE(decide(store, key, decision(ReviewState::confirmed)).has_value());
  const StatementRecord record = store.snapshot()->reports[0].statements[0];
  CHECK(state_of(record) == ReviewState::confirmed);
  CHECK(record.decisions == std::vector{decision(ReviewState::confirmed)});
  CHECK(store.log()->back().actor == "Ana Berg");
  CHECK(store.log()->back().action == "statement-confirmed");
  CHECK(store.log()->back().subject == key + " decision 1");
  CHECK(store.verify()->decisions == 1);
  CHECK(store.verify()->faults.empty());
}

TEST_CASE("what cannot be decided is refused in one sentence, and nothing is kept of it") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  const std::string key = only_key(store);
  Decision nobody = decision(ReviewState::confirmed);
  nobody.by.clear();
  CHECK(!decide(store, key, nobody));
  CHECK(!decide(store, key, decision(ReviewState::rejected, "")));
  CHECK(!decide(store, key, decision(ReviewState::retracted)));
  CHECK(!decide(store, "2004/ardenia#s-00000000", decision(ReviewState::confirmed)));
  CHECK(!decide(store, "2004/nowhere#s-00000000", decision(ReviewState::confirmed)));
  const std::array both{store::NewDecision{key, decision(ReviewState::confirmed)},
                        store::NewDecision{key, decision(ReviewState::confirmed)}};
  CHECK(store.decide(both).error().message.find("confirmed already") != std::string::npos);
  CHECK(store.snapshot()->reports[0].statements[0].decisions.empty());
  CHECK(store.log()->size() == 2);
}

TEST_CASE("decisions survive imports, edits elsewhere, and a machine that reads otherwise") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  const std::string key = only_key(store);
  REQUIRE(decide(store, key, decision(ReviewState::confirmed)).has_value());
  for (const ReportBuilder& next :
       {report(), report(edited), report(edited, "2004-05"), report(words)}) {
    const Keepable again(next);
    const auto kept = store.keep_report(again.view(), moment(), "import");
    REQUIRE(kept.has_value());
    CHECK(kept->lost.empty());
    const StatementRecord record = store.snapshot()->reports[0].statements.at(0);
    CHECK(record.key == key);
    CHECK(state_of(record) == ReviewState::confirmed);
    CHECK(record.statement.date == when("2004"));
  }
}

TEST_CASE("a decision whose words are gone is lost, and said once") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  const std::string key = only_key(store);
  REQUIRE(decide(store, key, decision(ReviewState::confirmed)).has_value());
  const Keepable gone(a_report("Ardenia").saying(without));
  store::NewReport shorter = gone.view();
  shorter.statements.emplace();
  const auto kept = store.keep_report(shorter, moment(), "import");
  REQUIRE(kept.has_value());
  CHECK(kept->lost == std::vector{key});
  REQUIRE(kept->changes.size() == 1);
  CHECK(kept->changes[0].kind == ChangeKind::went);
  CHECK(kept->changes[0].cause == ChangeCause::words);
  const StatementRecord record = store.snapshot()->reports[0].statements.at(0);
  CHECK(record.lost->exact == "Ardenia closed two dams");
  CHECK(!stands(record));
  store::StatementQuery query;
  query.lost = true;
  CHECK(store.statements(query)->statements.at(0).words == "Ardenia closed two dams");
  CHECK(!decide(store, key, decision(ReviewState::retracted, "")));
  CHECK(decide(store, key, decision(ReviewState::retracted)).has_value());
}

TEST_CASE("a rebuilt archive has the same statements, decisions and profile") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  Decision correction = decision(ReviewState::confirmed);
  correction.corrected = store.snapshot()->reports[0].statements[0].statement;
  correction.corrected->date = when("2003");
  REQUIRE(decide(store, only_key(store), correction).has_value());
  keep(store, {report(edited), a_report("Brezia").of({"XB"}).saying("A river.")});
  const auto before = store.snapshot()->reports[0].statements;
  const auto profile = store.profile("XA");
  const auto listed = store.statements({});
  REQUIRE(store.rebuild().has_value());
  CHECK(store.snapshot()->reports[0].statements == before);
  CHECK(*store.profile("XA") == *profile);
  CHECK(store.statements({})->statements == listed->statements);
  CHECK(before[0].statement.date == when("2003"));
  CHECK(before[0].as_read->date == when("2004"));
  CHECK(store.verify()->faults.empty());
}

TEST_CASE("a resolution of a conflict stays with its key, the last one counts") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  CHECK(!store.resolve("c-91b2e07d", {"Ana Berg", "", moment()}));
  REQUIRE(store.resolve("c-91b2e07d", {"Ana Berg", "two dams", moment()}).has_value());
  REQUIRE(store.resolve("c-91b2e07d", {"Bo Lind", "three", moment(1)}).has_value());
  CHECK(store.snapshot()->resolutions.at("c-91b2e07d") ==
        Resolution{"Bo Lind", "three", moment(1)});
  CHECK(store.log()->back().action == "conflict-resolved");
  CHECK(store.verify()->faults.empty());
}

constexpr Literal open_the_gates =
    "drop trigger decision_stays; drop trigger decision_is_kept; drop trigger resolution_stays; "
    "drop trigger resolution_is_kept;";

TEST_CASE("a change of any field of a decision or a resolution is a fault") {
  constexpr std::array tamperings{
      Literal("update decision set number = 7"),
      Literal("update decision set key = '2004/ardenia#s-0'"),
      Literal("update decision set core = 'x'"),
      Literal("update decision set section = 'x'"),
      Literal("update decision set statement = replace(statement, '2003', '2004')"),
      Literal("update decision set decision = replace(decision, 'Ana', 'Bo')"),
      Literal("update decision set reading = 1"),
      Literal("delete from decision"),
      Literal("update resolution set number = 7"),
      Literal("update resolution set conflict = 'x'"),
      Literal("update resolution set resolution = replace(resolution, 'Ana', 'Bo')"),
      Literal("delete from resolution"),
  };
  for (const Literal sql : tamperings) {
    CAPTURE(sql.text);
    const TemporaryFolder folder;
    {
      Store store = *Store::create(folder / "a.sqlite", "river");
      keep(store, {report(), report(words, "2003")});
      REQUIRE(decide(store, only_key(store), decision(ReviewState::confirmed)).has_value());
      REQUIRE(store.resolve("c-91b2e07d", {"Ana Berg", "two dams", moment()}).has_value());
    }
    const auto raw = sql::Connection::open(folder / "a.sqlite", sql::Access::read_write);
    CHECK(raw->execute(sql).error().code == Errc::conflict);
    REQUIRE(raw->execute(open_the_gates).has_value());
    REQUIRE(raw->execute(sql).has_value());
    const Store store = *Store::open(folder / "a.sqlite");
    CHECK(!store.verify()->faults.empty());
  }
}

}  // namespace
}  // namespace vigil
