#include "store/schema.h"

#include <array>

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Migration;
using store::Store;

constexpr std::array steps{
    Migration{1, "create table river (name text not null) strict; pragma user_version = 1;"},
    Migration{2, "insert into river values ('Arde'); pragma user_version = 2;"},
    Migration{3, "alter table river add column length integer; pragma user_version = 3;"},
};

std::int64_t number(const sql::Connection& connection, Literal sql) {
  auto row = connection.prepare(sql);
  REQUIRE(row);
  REQUIRE(*row->step());
  return row->number(0);
}

TEST_CASE("migrations run from where an archive is, in order, each once") {
  const TemporaryFolder folder;
  const auto connection = sql::Connection::open(folder / "a.sqlite", sql::Access::create);
  REQUIRE(connection);
  REQUIRE(store::migrate(*connection, std::span(steps).first(1)).has_value());
  CHECK(*store::version_of(*connection) == 1);
  CHECK(number(*connection, "select count(*) from river") == 0);
  REQUIRE(store::migrate(*connection, steps).has_value());
  REQUIRE(store::migrate(*connection, steps).has_value());
  CHECK(*store::version_of(*connection) == 3);
  CHECK(number(*connection, "select count(*) from river where length is null") == 1);
}

TEST_CASE("a step that fails leaves the archive as it was before that step") {
  constexpr std::array broken{
      steps[0], Migration{2, "insert into river values ('Arde'); insert into nowhere values (1);"}};
  const TemporaryFolder folder;
  const auto connection = sql::Connection::open(folder / "a.sqlite", sql::Access::create);
  REQUIRE(connection);
  CHECK(!store::migrate(*connection, broken));
  CHECK(*store::version_of(*connection) == 1);
  CHECK(number(*connection, "select count(*) from river") == 0);
  CHECK(store::migrate(*connection, steps).has_value());
}

TEST_CASE("an archive without a form yet gets every step when it is opened to write") {
  const TemporaryFolder folder;
  const Path file = folder / "old.sqlite";
  {
    const auto connection = sql::Connection::open(file, sql::Access::create);
    REQUIRE(connection->execute("pragma application_id = 1447643980").has_value());
  }
  const auto refused = Store::open(file, Store::Mode::read_only);
  REQUIRE(!refused);
  CHECK(refused.error().message.find("older Vigil") != std::string::npos);
  auto store = Store::open(file);
  REQUIRE(store);
  keep(*store, {a_report("Ardenia").saying("A river.")});
  CHECK(store->verify()->faults.empty());
}

TEST_CASE("an archive of a newer Vigil is refused in one sentence and not touched") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  REQUIRE(Store::create(file, "river").has_value());
  {
    const auto connection = sql::Connection::open(file, sql::Access::read_write);
    REQUIRE(
        connection->execute("pragma user_version = 99; pragma journal_mode = delete").has_value());
  }
  const std::string before = *read_file(file);
  for (const auto mode : {Store::Mode::read_write, Store::Mode::read_only}) {
    const auto opened = Store::open(file, mode);
    REQUIRE(!opened);
    CHECK(opened.error().code == Errc::invalid_input);
    CHECK(opened.error().message.find("newer Vigil") != std::string::npos);
  }
  CHECK(*read_file(file) == before);
}

TEST_CASE("an archive whose index an older Vigil made gets it anew, and finds the same") {
  const TemporaryFolder folder;
  const Path file = folder / "archive.sqlite";
  {
    Store store = *Store::create(file, "river");
    keep(store, {a_report("Ardenia").saying("A river.")});
  }
  {
    const auto connection = sql::Connection::open(file, sql::Access::read_write);
    REQUIRE(connection->execute("delete from setting where name = 'derived'; drop table passage")
                .has_value());
  }
  CHECK(!Store::open(file, Store::Mode::read_only));
  const auto store = Store::open(file);
  REQUIRE(store);
  search::Query query;
  query.words = "river";
  CHECK(store->search(query)->total == 1);
  CHECK(Store::open(file, Store::Mode::read_only).has_value());
}

}  // namespace
}  // namespace vigil
