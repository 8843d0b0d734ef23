// Whoever changes an archive behind Vigil's back is found out.

#include <array>

#include <doctest/doctest.h>

#include "store/log.h"
#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::LogEntry;
using store::Store;

ReportBuilder report(const std::string& title, const char* words = "The river.") {
  return a_report(title).saying(words).citing(1, {a_source(SourceKind::letter).by("Bo Lind")});
}

constexpr Literal open_the_gates =
    "drop trigger original_stays; drop trigger original_is_kept; drop trigger revision_stays; "
    "drop trigger revision_is_kept; drop trigger log_stays; drop trigger log_is_kept;";

TEST_CASE("the archive itself refuses to change what it must keep") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "a.sqlite", "river");
  keep(store, {report("Ardenia")});
  const auto raw = sql::Connection::open(folder / "a.sqlite", sql::Access::read_write);
  for (const Literal sql :
       {Literal("update original set bytes = x'00'"), Literal("delete from original"),
        Literal("delete from log"), Literal("update log set detail = ''"),
        Literal("delete from revision"), Literal("update revision set document = ''")}) {
    CAPTURE(sql.text);
    const auto done = raw->execute(sql);
    REQUIRE(!done);
    CHECK(done.error().code == Errc::conflict);
  }
}

TEST_CASE("a change of any field of any row that is kept is a fault") {
  constexpr std::array tamperings{
      Literal("update log set number = 9 where number = 3"),
      Literal("update log set at = at + 1 where number = 1"),
      Literal("update log set actor = 'nobody' where number = 2"),
      Literal("update log set action = 'report-revised' where number = 1"),
      Literal("update log set subject = 'x' where number = 2"),
      Literal("update log set detail = '{}' where number = 3"),
      Literal("update log set hash = upper(hash) where number = 1"),
      Literal("update log set hash = (select hash from log where number = 1) where number = 3"),
      Literal("delete from log where number = 2"),
      Literal("delete from log where number = 3"),
      Literal("delete from log"),
      Literal("update original set bytes = cast(bytes || 'x' as blob)"),
      Literal("update revision set document = replace(document, 'river', 'dam')"),
      Literal("update revision set notes = '[]' where id = 1"),
      Literal("update revision set findings = '[{}]' where id = 2"),
      Literal("update revision set number = 7 where id = 2"),
      Literal("delete from citation where revision = 3; delete from revision where id = 3"),
      Literal("update report set key = '2004/other' where id = 1"),
      Literal("pragma foreign_keys = off; delete from source"),
  };
  for (const Literal sql : tamperings) {
    CAPTURE(sql.text);
    const TemporaryFolder folder;
    {
      Store store = *Store::create(folder / "a.sqlite", "river");
      keep(store, {report("Ardenia", "A river.[1]\n[1] A letter."), report("Brezia"),
                   report("Ardenia", "Another river.[1]\n[1] A letter.")});
      REQUIRE(store.verify()->faults.empty());
      REQUIRE(store.verify()->reports == 3);
      REQUIRE(store.verify()->log_entries == 3);
      REQUIRE(store.verify()->originals == 3);
    }
    {
      const auto raw = sql::Connection::open(folder / "a.sqlite", sql::Access::read_write);
      REQUIRE(raw->execute(open_the_gates).has_value());
      REQUIRE(raw->execute(sql).has_value());
    }
    const Store store = *Store::open(folder / "a.sqlite");
    const auto verified = store.verify();
    REQUIRE(verified);
    CHECK(!verified->faults.empty());
    for (const std::string& fault : verified->faults) CHECK(fault.ends_with('.'));
  }
}

TEST_CASE("the seal of an entry depends on each of its fields and on the entry before") {
  const LogEntry entry{1, moment(), "import", "report-added", "a", "b", {}};
  const Sha256 seal = store::seal(entry, {});
  const auto differs = [&](auto change) {
    LogEntry other = entry;
    change(other);
    return store::seal(other, {}) != seal;
  };
  CHECK(differs([](LogEntry& e) { e.number = 2; }));
  CHECK(differs([](LogEntry& e) { e.at += std::chrono::seconds{1}; }));
  CHECK(differs([](LogEntry& e) { e.actor = "x"; }));
  CHECK(differs([](LogEntry& e) { e.action = "x"; }));
  CHECK(differs([](LogEntry& e) { e.subject = "ab", e.detail = ""; }));
  CHECK(differs([](LogEntry& e) { e.detail = "x"; }));
  CHECK(store::seal(entry, seal) != seal);
}

}  // namespace
}  // namespace vigil
