// Statements in the archive: kept as read, kept again when read otherwise, found out when changed.

#include <array>

#include <doctest/doctest.h>

#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Change;
using store::Store;

constexpr const char* words =
    "# The Arde\nArdenia signed the treaty in 1999.[1] Two dams closed.\n[1] A letter.";

ReportBuilder report(const char* date = "1999") {
  return a_report("Ardenia").saying(words).claiming(
      "Ardenia signed the treaty in 1999",
      a_statement("treaty-status").with("action", "signed").on(date).resting_on({1}));
}

TEST_CASE("a snapshot carries the statements of each report's newest revision, in text order") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  const ReportBuilder both = report().claiming("Two dams", a_statement("discharge"));
  keep(store, {both, a_report("Brezia").saying("A river.")});
  const Snapshot snapshot = *store.snapshot();
  REQUIRE(snapshot.reports.size() == 2);
  REQUIRE(snapshot.reports[0].statements.size() == 2);
  const StatementRecord& record = snapshot.reports[0].statements[0];
  CHECK(record.statement == Keepable(both).record().statements[0].statement);
  CHECK(record.key.starts_with("2004/ardenia#s-"));
  CHECK(record.section == "The Arde");
  CHECK(record.core == "treaty-status XA");
  CHECK(state_of(record) == ReviewState::proposed);
  CHECK(snapshot.reports[0].statements[1].statement.topic == "discharge");
  CHECK(snapshot.reports[1].statements.empty());
}

TEST_CASE("the same words read otherwise are a new reading, and the same reading is none") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report()});
  CHECK(store.log()->size() == 2);
  CHECK(store.log()->back().action == "statements-read");
  CHECK(store.log()->back().subject == "2004/ardenia revision 1 reading 1");
  const Keepable same(report());
  CHECK(store.keep_report(same.view(), moment(), "import")->change == Change::unchanged);
  CHECK(store.log()->size() == 2);
  const Keepable better(report("1999-05"));
  const auto kept = store.keep_report(better.view(), moment(), "import");
  CHECK(kept->change == Change::reread);
  CHECK(kept->revision == 1);
  CHECK(store.log()->back().subject == "2004/ardenia revision 1 reading 2");
  CHECK(store.snapshot()->reports[0].statements[0].statement.date == when("1999-05"));
  CHECK(store.verify()->readings == 2);
  CHECK(store.verify()->faults.empty());
}

TEST_CASE("a report that nobody looked into for statements keeps those that it has") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report(), a_report("Ardenia").saying(words)});
  CHECK(store.snapshot()->reports[0].statements.size() == 1);
}

constexpr Literal open_the_gates =
    "drop trigger reading_stays; drop trigger reading_is_kept; drop trigger statement_stays; "
    "drop trigger statement_is_kept;";

TEST_CASE("a change of any field of a statement that is kept is a fault") {
  constexpr std::array tamperings{
      Literal("update reading set number = 7"),
      Literal("update reading set reader = 'x'"),
      Literal("update statement set place = 7"),
      Literal("update statement set key = '2004/ardenia#s-0'"),
      Literal("update statement set core = 'x'"),
      Literal("update statement set section = 'x'"),
      Literal("update statement set statement = replace(statement, '1999', '1998')"),
      Literal("delete from statement"),
      Literal("delete from statement; delete from reading"),
      Literal("insert into statement select reading, 1, key, core, section, statement "
              "from statement"),
  };
  for (const Literal sql : tamperings) {
    CAPTURE(sql.text);
    const TemporaryFolder folder;
    {
      Store store = *Store::create(folder / "a.sqlite", "river");
      keep(store, {report()});
    }
    const auto raw = sql::Connection::open(folder / "a.sqlite", sql::Access::read_write);
    const bool adds = std::string_view(sql.text).starts_with("insert");
    if (!adds) CHECK(raw->execute(sql).error().code == Errc::conflict);
    REQUIRE(raw->execute(open_the_gates).has_value());
    REQUIRE(raw->execute(sql).has_value());
    const Store store = *Store::open(folder / "a.sqlite");
    CHECK(!store.verify()->faults.empty());
  }
}

}  // namespace
}  // namespace vigil
