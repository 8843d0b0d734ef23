#include "publish/tables/table.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"

namespace vigil::publish {
namespace {

using namespace vigil::testing;

struct House {
  Pack pack = river_pack(VIGIL_SOURCE_DIR);
  Snapshot snapshot;
  Recorded recorded;
  TreatyRecord treaties;
  std::vector<FiledReport> filed;

  Table table(const TableRule& rule, std::optional<int> year = {}) const {
    return make_table(rule, {pack, snapshot, recorded, treaties, filed}, year);
  }
  void record(std::string key, std::string country, Value killed, int year) {
    Statement statement;
    statement.country = std::move(country);
    statement.topic = "harm";
    statement.fields = {{"killed", killed, {}}};
    statement.date = Edtf::year(year);
    if (recorded.sources.empty()) recorded.sources.push_back({.key = "harm/list", .title = "List"});
    recorded.statements.push_back({std::move(key), std::move(statement), 0, {}});
  }
};

TableRule harm(TablePer per) {
  TableRule rule;
  rule.key = "harm";
  rule.title = "People harmed";
  rule.scope = "Only people who were counted.";
  rule.per = per;
  rule.topic = "harm";
  rule.columns = {{"killed", ""}, {"ill", ""}};
  return rule;
}

StatementBuilder killed(Value number, std::string_view date) {
  return a_statement("harm").with("killed", number).on(date);
}

std::string cell(const Table& table, std::string_view row, std::size_t column) {
  const auto at = std::find_if(table.rows.begin(), table.rows.end(),
                               [&](const TableRow& each) { return each.name == row; });
  REQUIRE(at != table.rows.end());
  return at->cells[column].text;
}

TEST_CASE("a table by country shows the latest that is stated, with its day and its statement") {
  House house;
  house.snapshot =
      an_archive().with(a_report("Ardenia")
                            .saying("Three died, then four.")
                            .claiming("Three died", killed(Value::exact(3), "2002"))
                            .claiming("then four", killed(Value::exact(4), "2003-05")));
  const Table table = house.table(harm(TablePer::country));
  CHECK(table.columns == std::vector<std::string>{"Country", "Killed", "Ill", "As of"});
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, "Ardenia", 0) == "4");
  CHECK(cell(table, "Ardenia", 2) == "2003-05");
  CHECK(table.rows[0].cells[0].rests_on.front().starts_with("2004/ardenia#s-"));
  CHECK(table.totals.empty());  // Of different years there is no sum.
}

TEST_CASE("of one year the record counts before a report, and a note names who differs") {
  House house;
  house.snapshot = an_archive().with(a_report("Ardenia")
                                         .saying("Seven died.")
                                         .claiming("Seven died", killed(Value::exact(7), "2003")));
  house.record("record/harm/list#XA-2003", "XA", Value::exact(3), 2003);
  house.record("record/harm/list#XB-2003", "XB", Value::unknown(), 2003);
  const Table table = house.table(harm(TablePer::country), 2003);
  CHECK(cell(table, "Ardenia", 0) == "3");
  CHECK(table.totals[0] == "at least 3 (1 unknown)");
  REQUIRE(table.notes.size() == 1);
  CHECK(table.notes[0].starts_with("Ardenia 2003: other figures in 2004/ardenia#s-"));
}

TEST_CASE("sums leave out what is of a part, and never make it none") {
  House house;
  house.snapshot = an_archive().with(
      a_report("Ardenia")
          .saying("Nine died in the delta. Two died in May.")
          .claiming("Nine died", killed(Value::exact(9), "2003").with("place", "the delta"))
          .claiming("Two died", killed(Value::exact(2), "2003-05")));
  house.record("record/harm/list#XA-2003", "XA", Value::at_least(3), 2003);
  house.record("record/harm/list#XB-2003", "XB", Value::zero(), 2003);
  house.record("record/harm/list#XB-2002", "XB", Value::exact(5), 2002);
  const Table years = house.table(harm(TablePer::year));
  CHECK(cell(years, "2003", 0) == "at least 3");
  CHECK(cell(years, "2003", 2) == "2");
  CHECK(cell(years, "2002", 0) == "5");
  REQUIRE(years.notes.size() == 1);
  CHECK(years.notes[0].starts_with("2 statements on part"));
  const Table regions = house.table(harm(TablePer::region));
  CHECK(regions.columns[0] == "Region, 2003");
  CHECK(regions.totals.back() == "2");
}

TEST_CASE("what is alleged, denied, rejected or of another kind is in no table") {
  House house;
  house.snapshot = an_archive().with(
      a_report("Ardenia")
          .saying("Some died.")
          .claiming("Some died", killed(Value::exact(9), "2003").surely(Certainty::alleged)));
  CHECK(house.table(harm(TablePer::country)).rows.empty());
  TableRule rule = harm(TablePer::country);
  rule.only = {{"place", {"the delta"}}};
  house.record("record/harm/list#XA-2003", "XA", Value::exact(3), 2003);
  CHECK(house.table(rule).rows.empty());
}

TEST_CASE("text stands in columns with its scope beneath, CSV names what each row rests on") {
  House house;
  house.record("record/harm/list#XA-2003", "XA", Value::exact(1'200), 2003);
  const Table table = house.table(harm(TablePer::country), 2003);
  CHECK(to_text(table) ==
        "People harmed\nCountry  Killed  Ill  As of\nArdenia  1,200        2003\n"
        "Total    1,200\nOnly people who were counted.\n");
  CHECK(to_csv(table) ==
        "code,Country,Killed,Ill,As of,rests on\n"
        "XA,Ardenia,\"1,200\",,2003,record/harm/list#XA-2003\n");
}

TEST_CASE("filings are counted by how they came") {
  House house;
  FiledReport report;
  report.country = "XA";
  report.treaty = "CRT";
  report.obligation = "yearly-report";
  report.year = 2003;
  report.due = make_date(2004, 4, 30);
  report.filed = Filed::missing;
  house.filed = {report};
  TableRule rule;
  rule.of = TableOf::filings;
  rule.treaty = "CRT";
  rule.obligation = "yearly-report";
  const Table table = house.table(rule, 2004);
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, "Ardenia", 3) == "missing");
  CHECK(table.totals.back() == "1 missing");
  CHECK(house.table(rule, 2003).rows.empty());
}

}  // namespace
}  // namespace vigil::publish
