#include "model/statement_key.h"

#include <array>

#include <doctest/doctest.h>

#include "model/testing.h"

namespace vigil {
namespace {

using testing::a_statement;

StatementRecord record(const char* topic, std::uint32_t begin, std::uint32_t end) {
  StatementRecord record;
  record.statement = a_statement(topic).about("XA").with("status", "ceased").statement();
  record.statement.where = {begin, end};
  record.core = core_of(record.statement, std::array<std::string, 1>{"status"});
  return record;
}

TEST_CASE("the core is topic, country and what the topic requires, or else its figures") {
  Statement statement = a_statement("harm")
                            .about("XA")
                            .with("killed", Value::exact(3))
                            .with("place", "the gate")
                            .statement();
  CHECK(core_of(statement, {}) == "harm XA killed=3");
  CHECK(core_of(statement, std::array<std::string, 1>{"place"}) == "harm XA place=the gate");
}

TEST_CASE("a key depends on core and words, and not on blanks, case or place") {
  std::vector<StatementRecord> here{record("discharge", 0, 9)};
  std::vector<StatementRecord> there{record("discharge", 4, 14)};
  std::vector<StatementRecord> other{record("position", 0, 9)};
  name_statements("2004/ardenia", "The  dams", here);
  name_statements("2004/ardenia", "Yes\nthe   DAMS", there);
  CHECK(here[0].key == there[0].key);
  CHECK(here[0].key.substr(0, 15) == "2004/ardenia#s-");
  CHECK(here[0].key.size() == 23);
  name_statements("2004/ardenia", "The  dams", other);
  CHECK(other[0].key != here[0].key);
}

TEST_CASE("the same words twice have two keys") {
  std::vector<StatementRecord> both{record("discharge", 0, 4), record("discharge", 5, 9)};
  name_statements("2004/ardenia", "dams dams", both);
  CHECK(both[1].key == both[0].key + "-2");
}

}  // namespace
}  // namespace vigil
