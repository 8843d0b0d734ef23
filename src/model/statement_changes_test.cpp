#include "model/statement_changes.h"

#include <doctest/doctest.h>

#include "model/statement_key.h"
#include "model/testing.h"

namespace vigil {
namespace {

using testing::a_statement;

std::vector<StatementRecord> read(std::string_view text, std::string_view words, const char* date) {
  StatementRecord record;
  record.statement = a_statement("discharge").about("XA").on(date).statement();
  const auto at = static_cast<std::uint32_t>(text.find(words));
  record.statement.where = {at, at + static_cast<std::uint32_t>(words.size())};
  record.core = core_of(record.statement, {});
  std::vector<StatementRecord> all{record};
  name_statements("2004/ardenia", text, all);
  return all;
}

constexpr std::string_view text = "Two dams closed.";
constexpr std::string_view edited = "Two of the dams closed.";

TEST_CASE("the same words read otherwise: the reading changed") {
  const auto changes = changes_between(read(text, "Two dams closed", "2003"), text,
                                       read(text, "Two dams closed", "2004"), text);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::changed);
  CHECK(changes[0].cause == ChangeCause::reading);
  CHECK(changes[0].before->date == testing::when("2003"));
  CHECK(changes[0].statement.date == testing::when("2004"));
}

TEST_CASE(
    "a statement that comes or goes with its words, and one that the machine finds or loses") {
  const auto some = read(text, "Two dams closed", "2004");
  const auto one = [](const std::vector<StatementChange>& changes) {
    REQUIRE(changes.size() == 1);
    return std::pair(changes[0].kind, changes[0].cause);
  };
  CHECK(one(changes_between({}, "", some, text)) ==
        std::pair(ChangeKind::came, ChangeCause::words));
  CHECK(one(changes_between({}, text, some, text)) ==
        std::pair(ChangeKind::came, ChangeCause::reading));
  CHECK(one(changes_between(some, text, {}, "A river.")) ==
        std::pair(ChangeKind::went, ChangeCause::words));
  CHECK(one(changes_between(some, text, {}, text)) ==
        std::pair(ChangeKind::went, ChangeCause::reading));
}

TEST_CASE("edited words that say the same are no change, and others are one") {
  const auto before = read(text, "Two dams closed", "2004");
  CHECK(changes_between(before, text, read(edited, "Two of the dams closed", "2004"), edited)
            .empty());
  const auto changes =
      changes_between(before, text, read(edited, "Two of the dams closed", "2003"), edited);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::changed);
  CHECK(changes[0].cause == ChangeCause::words);
}

}  // namespace
}  // namespace vigil
