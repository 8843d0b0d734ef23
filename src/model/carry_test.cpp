// What becomes of people's decisions when a report is edited, or read by a better program.

#include "model/carry.h"

#include <doctest/doctest.h>

#include "model/statement_key.h"
#include "model/testing.h"

namespace vigil {
namespace {

using testing::a_statement;
using testing::when;

// A text with claims in it, as the machine reads them.
struct Page {
  std::string text;
  std::vector<StatementRecord> read;

  Page& claim(std::string_view words, const testing::StatementBuilder& made) {
    StatementRecord& record = read.emplace_back();
    record.statement = made.statement();
    record.statement.country = "XA";
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    record.statement.where = {static_cast<std::uint32_t>(at),
                              static_cast<std::uint32_t>(at + words.size())};
    record.core = core_of(record.statement, {});
    name_statements("2004/ardenia", text, read);
    return *this;
  }
};

Page page(std::string text) {
  return {std::move(text), {}};
}

testing::StatementBuilder dams(const char* date = "2004") {
  return a_statement("discharge").with("volume", Value::exact(7)).on(date).resting_on({1});
}

Decision confirmed() {
  return {ReviewState::confirmed, "Ana Berg", "", {}, {}};
}

std::vector<StatementRecord> decided(const Page& from, const Decision& decision = confirmed()) {
  std::vector<StatementRecord> records = from.read;
  decide(records.front(), decision);
  return records;
}

std::vector<StatementRecord> carry(const std::vector<StatementRecord>& records, const Page& from,
                                   const Page& to) {
  return carried(records, from.text, to.read, to.text);
}

TEST_CASE("a decision stays when words elsewhere are edited, and its places move") {
  const Page before = page("A river. Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const Page after = page("A long river. Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 1);
  CHECK(state_of(now[0]) == ReviewState::confirmed);
  CHECK(now[0].statement == after.read[0].statement);
  CHECK(!now[0].as_read);
}

TEST_CASE("notes that are renumbered are renumbered in a confirmed statement") {
  const Page before = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const Page after = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams().resting_on({2}));
  CHECK(carry(decided(before), before, after)[0].statement.notes == std::vector{2});
}

TEST_CASE("a statement whose words were edited a little is the same, and keeps its key") {
  const Page before = page("Ardenia closed 7 dams.").claim("Ardenia closed 7 dams", dams());
  const Page after =
      page("Ardenia has closed 7 of dams.").claim("Ardenia has closed 7 of dams", dams());
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 1);
  CHECK(now[0].key == before.read[0].key);
  CHECK(now[0].key != after.read[0].key);
  CHECK(state_of(now[0]) == ReviewState::confirmed);
  CHECK(now[0].statement.where == after.read[0].statement.where);
}

TEST_CASE("edited words that say something else are a new proposal, and the decision is lost") {
  const Page before =
      page("Ardenia closed 7 dams in 2004.").claim("Ardenia closed 7 dams in 2004", dams("2004"));
  const Page after =
      page("Ardenia closed 7 dams in 2003.").claim("Ardenia closed 7 dams in 2003", dams("2003"));
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 2);
  CHECK(now[0].decisions.empty());
  CHECK(now[1].lost->exact == "Ardenia closed 7 dams in 2004");
  CHECK(now[1].statement.where == TextSpan{});
  CHECK(!stands(now[1]));
  CHECK(carry(now, after, before).size() == 1);  // The words came back, and so does the decision.
  CHECK(!carry(now, after, before)[0].lost);
}

TEST_CASE("what a person confirmed stays when the machine does not read it any more") {
  const Page before = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const Page after = page("In 2004 Ardenia closed 7 dams.");
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 1);
  CHECK(stands(now[0]));
  CHECK(slice<TextSpace>(after.text, now[0].statement.where) == "closed 7 dams");
}

TEST_CASE("a decision goes with a machine that reads more of the same words") {
  const Page before = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const Page after = page("Ardenia closed 7 dams.").claim("Ardenia closed 7 dams", dams("2004-05"));
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 1);
  CHECK(now[0].statement.date == when("2004"));    // What the person confirmed,
  CHECK(now[0].as_read->date == when("2004-05"));  // and what the machine reads now.
  CHECK(now[0].statement.where == after.read[0].statement.where);
}

TEST_CASE("a correction takes the statement's place, and what the machine read stays beside it") {
  const Page before = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  Decision correction = confirmed();
  correction.corrected = before.read[0].statement;
  correction.corrected->date = when("2003");
  const auto records = decided(before, correction);
  CHECK(records[0].statement.date == when("2003"));
  CHECK(records[0].as_read == before.read[0].statement);
  const Page after = page("Yes, Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const auto now = carry(records, before, after);
  REQUIRE(now.size() == 1);
  CHECK(now[0].statement.date == when("2003"));
  CHECK(now[0].as_read == after.read[0].statement);
}

TEST_CASE("a statement of another core takes no decision, however alike its words") {
  const Page before = page("Ardenia closed 7 dams.").claim("closed 7 dams", dams());
  const Page after =
      page("Ardenia closed 8 dams.")
          .claim("closed 8 dams",
                 a_statement("discharge").with("volume", Value::exact(8)).on("2004"));
  const auto now = carry(decided(before), before, after);
  REQUIRE(now.size() == 2);
  CHECK(now[0].decisions.empty());
  CHECK(now[1].lost);
}

}  // namespace
}  // namespace vigil
