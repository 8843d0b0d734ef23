#include "store/schema.h"

#include <array>

#include <doctest/doctest.h>

#include "store/archive_json.h"
#include "store/keep.h"
#include "store/log.h"
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

// What the first version of the archive kept of a report, in its own tables.
void keep_as_version_1(const Path& file, const ReportBuilder& builder) {
  const auto connection = sql::Connection::open(file, sql::Access::create);
  REQUIRE(connection);
  REQUIRE(store::migrate(*connection, store::migrations().first(1)).has_value());
  const Keepable report(builder);
  const ReportRecord& record = report.record();
  const std::string digest = to_hex(record.document.original);
  const std::string document = store::print_document(record.document);
  const auto run = [&](Literal sql, std::initializer_list<std::string> values) {
    auto statement = connection->prepare(sql);
    REQUIRE(statement);
    int parameter = 0;
    for (const std::string& value : values) statement->bind(++parameter, value);
    REQUIRE(statement->run().has_value());
  };
  run("insert into setting values ('pack', 'river'), ('derived', '3')", {});
  run("insert into edition (year, title) values (2004, '2004')", {});
  auto original = connection->prepare("insert into original values ($1, $2, $3)");
  original->bind(1, digest)
      .bind(2, static_cast<std::int64_t>(record.original.size()))
      .bind_bytes(3, record.original);
  REQUIRE(original->run().has_value());
  run("insert into report (key, edition, title, countries) values ('2004/ardenia', 2004, "
      "'Ardenia', '[\"XA\"]')",
      {});
  run("insert into revision (report, number, original, document, notes, findings, reader) "
      "values (1, 1, $1, $2, '[]', '[]', 'vigil 0.1.0')",
      {digest, document});
  REQUIRE(store::append_log(*connection, moment(), "import", "report-added",
                            "2004/ardenia revision 1",
                            store::detail_of(digest, document, "[]", "[]"))
              .has_value());
}

TEST_CASE("an archive of the first version is brought up to date, and gets statements when read") {
  const TemporaryFolder folder;
  const Path file = folder / "old.sqlite";
  const ReportBuilder builder = a_report("Ardenia").saying("A river. Two dams closed.");
  keep_as_version_1(file, builder);
  CHECK(!Store::open(file, Store::Mode::read_only));
  auto store = Store::open(file);
  REQUIRE(store);
  CHECK(store->verify()->faults.empty());
  CHECK(store->verify()->reports == 1);
  CHECK(store->snapshot()->reports.at(0).statements.empty());
  search::Query query;
  query.words = "river";
  CHECK(store->search(query)->total == 1);
  const ReportBuilder claiming =
      ReportBuilder(builder).claiming("Two dams closed", a_statement("discharge"));
  const Keepable again(claiming);
  const auto kept = store->keep_report(again.view(), moment(1), "import");
  REQUIRE(kept.has_value());
  CHECK(kept->change == store::Change::reread);
  CHECK(kept->revision == 1);
  CHECK(store->snapshot()->reports.at(0).statements.size() == 1);
  CHECK(store->verify()->faults.empty());
  CHECK(Store::open(file, Store::Mode::read_only).has_value());
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
