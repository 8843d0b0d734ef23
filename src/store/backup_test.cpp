#include <thread>

#include <doctest/doctest.h>

#include "store/sql/connection.h"
#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Store;

ReportBuilder report(const std::string& title) {
  return a_report(title)
      .saying("The river.[1]\n[1] A letter.")
      .citing(1, {a_source(SourceKind::letter).by("Bo Lind")});
}

std::vector<std::string> keys(const Store& store) {
  std::vector<std::string> all;
  const auto reports = store.reports();
  for (const Report& one : *reports) all.push_back(one.key);
  return all;
}

TEST_CASE("a backup is one file that is the archive, and is never written over") {
  const TemporaryFolder folder;
  Store store = *Store::create(folder / "archive.sqlite", "river");
  keep(store, {report("Ardenia"), report("Brezia")});
  REQUIRE(store.backup(folder / "copy").has_value());
  CHECK(!std::filesystem::exists(folder / "copy-wal"));
  const auto copy = Store::open(folder / "copy", Store::Mode::read_only);
  REQUIRE(copy);
  CHECK(keys(*copy) == keys(store));
  CHECK(copy->verify()->faults.empty());
  const auto again = store.backup(folder / "copy");
  REQUIRE(!again);
  CHECK(again.error().code == Errc::conflict);
  CHECK(!store.backup(folder / "no/such/folder/copy"));
}

TEST_CASE("a backup made while another writes is of one moment") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  const Store store = *Store::create(file, "river");
  std::thread writer([&] {
    Store other = *Store::open(file);
    for (int i = 0; i < 60; ++i) keep(other, {report("Ardenia " + std::to_string(i))});
  });
  for (int i = 0; i < 6; ++i) {
    const Path copy = folder / ("copy" + std::to_string(i));
    const Result<> made = store.backup(copy);
    CHECK(made.has_value());
    const auto opened = Store::open(copy, Store::Mode::read_only);
    CHECK(opened.has_value());
    if (!opened) continue;
    CHECK(opened->verify()->faults.empty());
    CHECK(opened->counts()->reports == opened->counts()->log_entries);
  }
  writer.join();
  CHECK(store.counts()->reports == 60);
}

TEST_CASE("a restored archive is the one that was backed up, whatever came after") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  {
    Store store = *Store::create(file, "river");
    keep(store, {report("Ardenia")});
    REQUIRE(store.backup(folder / "copy").has_value());
    keep(store, {report("Brezia")});
  }
  const auto kept = Store::restore(folder / "copy", file);
  REQUIRE(kept.has_value());
  CHECK(keys(*Store::open(*kept)).size() == 2);
  CHECK(keys(*Store::open(file)) == std::vector<std::string>{"2004/ardenia"});
  REQUIRE(Store::restore(folder / "copy", folder / "new/place.sqlite").has_value());
  CHECK(keys(*Store::open(folder / "new/place.sqlite")).size() == 1);
}

TEST_CASE("an archive that is in use is restored from with all that it holds") {
  const TemporaryFolder folder;
  Store live = *Store::create(folder / "live.sqlite", "river");
  keep(live, {report("Ardenia")});  // Still in the write-ahead log.
  REQUIRE(Store::restore(folder / "live.sqlite", folder / "other.sqlite").has_value());
  CHECK(keys(*Store::open(folder / "other.sqlite")).size() == 1);
}

TEST_CASE("nothing is restored from a damaged backup or over an archive in use") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  Store store = *Store::create(file, "river");
  keep(store, {report("Ardenia")});
  REQUIRE(store.backup(folder / "copy").has_value());

  const auto busy = Store::restore(folder / "copy", file);
  REQUIRE(!busy);
  CHECK(busy.error().code == Errc::unavailable);
  CHECK(busy.error().message.find("in use by another process") != std::string::npos);

  {
    const auto tampering = sql::Connection::open(folder / "copy", sql::Access::read_write);
    REQUIRE(tampering->execute("update log set actor = 'nobody'").has_value() == false);
    REQUIRE(
        tampering->execute("drop trigger log_stays; update log set actor = 'nobody'").has_value());
  }
  const auto damaged = Store::restore(folder / "copy", folder / "other.sqlite");
  REQUIRE(!damaged);
  CHECK(damaged.error().code == Errc::corrupt);
  CHECK(damaged.error().message.find("nothing was restored") != std::string::npos);
  CHECK(!std::filesystem::exists(folder / "other.sqlite"));
  CHECK(!Store::restore(folder / "nowhere", folder / "other.sqlite"));
  CHECK(keys(store).size() == 1);
}

}  // namespace
}  // namespace vigil
