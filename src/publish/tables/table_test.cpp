#include "publish/tables/table.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"
#include "publish/tables/row_keys.h"

namespace vigil::publish {
namespace {

using namespace vigil::testing;

struct House {
  Pack pack = river_pack(VIGIL_SOURCE_DIR);
  Snapshot snapshot;
  TreatyRecord record;

  Table table(const TableRule& rule, std::optional<int> year = {}) const {
    return Tables(pack, snapshot, record).make(rule, year);
  }
  void claim(std::string key, std::string country, Value killed, int year) {
    Statement statement;
    statement.country = std::move(country);
    statement.topic = "harm";
    statement.fields = {{"killed", killed, {}}};
    statement.date = Edtf::year(year);
    Recorded& recorded = record.recorded;
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
  CHECK(cell(table, "Ardenia", 2) == "May 2003");
  CHECK(to_csv(table).find("2003-05") != std::string::npos);
  CHECK(table.rows[0].cells[0].rests_on.front().starts_with("2004/ardenia#s-"));
  CHECK(table.totals.empty());  // Of different years there is no sum.
}

TEST_CASE("of one year the record counts before a report, and a note names who differs") {
  House house;
  house.snapshot = an_archive().with(a_report("Ardenia")
                                         .saying("Seven died.")
                                         .claiming("Seven died", killed(Value::exact(7), "2003")));
  house.claim("record/harm/list#XA-2003", "XA", Value::exact(3), 2003);
  house.claim("record/harm/list#XB-2003", "XB", Value::unknown(), 2003);
  const Table table = house.table(harm(TablePer::country), 2003);
  CHECK(cell(table, "Ardenia", 0) == "3");
  CHECK(table.totals[0] == "at least 3 (1 unknown)");
  REQUIRE(table.notes.size() == 2);
  CHECK(in_words(table.notes[0]).starts_with("Ardenia 2003: other figures in 2004/ardenia#s-"));
  CHECK(table.notes[1].text.starts_with("Of "));
}

TEST_CASE("sums leave out what is of a part, and never make it none") {
  House house;
  house.snapshot = an_archive().with(
      a_report("Ardenia")
          .saying("Nine died in the delta. Two died in May.")
          .claiming("Nine died", killed(Value::exact(9), "2003").with("place", "the delta"))
          .claiming("Two died", killed(Value::exact(2), "2003-05")));
  house.claim("record/harm/list#XA-2003", "XA", Value::at_least(3), 2003);
  house.claim("record/harm/list#XB-2003", "XB", Value::zero(), 2003);
  house.claim("record/harm/list#XB-2002", "XB", Value::exact(5), 2002);
  const Table years = house.table(harm(TablePer::year));
  CHECK(cell(years, "2003", 0) == "at least 3");
  CHECK(cell(years, "2003", 2) == "2");
  CHECK(cell(years, "2002", 0) == "5");
  CHECK(years.rows[1].cells[0].number == Value::at_least(3));
  REQUIRE(years.notes.size() == 2);
  CHECK(years.notes[0].text.starts_with("2 statements on part"));
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
  house.claim("record/harm/list#XA-2003", "XA", Value::exact(3), 2003);
  CHECK(house.table(rule).rows.empty());
}

TEST_CASE("text stands in columns with its scope beneath, CSV names what each row rests on") {
  House house;
  house.claim("record/harm/list#XA-2003", "XA", Value::exact(1'200), 2003);
  const Table table = house.table(harm(TablePer::country), 2003);
  CHECK(to_text(table).starts_with(
      "People harmed\nCountry  Killed  Ill  As of\nArdenia  1,200        2003\n"
      "Total    1,200\nOnly people who were counted.\nOf "));
  CHECK(to_csv(table) ==
        "code,Country,Killed,Ill,As of,rests on\n"
        "XA,Ardenia,\"1,200\",,2003,record/harm/list#XA-2003\n");
}

FiledReport yearly_report(int due, Filed filed, std::string key = {}) {
  FiledReport report;
  report.country = "XA";
  report.treaty = "CRT";
  report.obligation = "yearly-report";
  report.year = due - 1;
  report.due = make_date(due, 4, 30);
  report.filed = filed;
  report.key = std::move(key);
  return report;
}

TableRule of_filings(TablePer per) {
  TableRule rule;
  rule.of = TableOf::filings;
  rule.per = per;
  rule.treaty = "CRT";
  rule.obligation = "yearly-report";
  return rule;
}

TEST_CASE("filings are counted by how they came") {
  House house;
  house.record.filed = {yearly_report(2004, Filed::missing),
                        yearly_report(2005, Filed::unrecorded)};
  const TableRule rule = of_filings(TablePer::country);
  const Table table = house.table(rule, 2004);
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, "Ardenia", 3) == "missing");
  CHECK(table.totals[3] == "1 missing");
  CHECK(house.table(rule, 2003).rows.empty());
  CHECK(Tables(house.pack, house.snapshot, house.record).years_of(rule) == std::vector<int>{2004});
}

TEST_CASE("of all years those of which no register speaks are counted, and not listed") {
  House house;
  house.record.filed = {yearly_report(2004, Filed::late, "record/filings#a"),
                        yearly_report(2005, Filed::unrecorded), yearly_report(2006, Filed::open)};
  const Table table = house.table(of_filings(TablePer::country));
  CHECK(table.rows.size() == 1);
  CHECK(table.totals[3] == "1 late, 1 unrecorded, 1 open");
  REQUIRE(table.notes.size() == 1);
  CHECK(table.notes[0].text.ends_with("not listed: 2."));
}

TEST_CASE("filings by year keep late, missing and unrecorded apart, and rest on their rows") {
  House house;
  house.record.filed = {yearly_report(2004, Filed::late, "record/filings#a"),
                        yearly_report(2004, Filed::missing),
                        yearly_report(2005, Filed::unrecorded)};
  const Table table = house.table(of_filings(TablePer::year));
  REQUIRE(table.rows.size() == 2);
  CHECK(cell(table, "2004", 0) == "2");
  CHECK(cell(table, "2004", 2) == "1");
  CHECK(table.rows[0].cells[2].rests_on == std::vector<std::string>{"record/filings#a"});
  CHECK(cell(table, "2004", 4) == "1");
  CHECK(cell(table, "2005", 5) == "1");
  CHECK(cell(table, "2005", 1) == "0");
}

TEST_CASE("who came to a meeting stands by its role, and who has no row stands as nothing") {
  House house;
  house.record.attendance = {{"record/attendance#1MSP-XA", "1MSP", "XA", true, "host", {}},
                             {"record/attendance#2MSP-XA", "2MSP", "XA", false, {}, {}},
                             {"record/attendance#2MSP-XB", "2MSP", "XB", true, {}, {}}};
  TableRule rule;
  rule.of = TableOf::attendance;
  rule.treaty = "CRT";
  const Table table = house.table(rule);
  CHECK(table.columns == std::vector<std::string>{"Country", "1MSP", "2MSP"});
  CHECK(cell(table, "Ardenia", 0) == "host");
  CHECK(cell(table, "Ardenia", 1) == "did not come");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].cells[0].text.empty());
  CHECK(table.totals == std::vector<std::string>{"1 came", "1 came"});
}

TEST_CASE("a row of two sources is found in the later one") {
  Recorded recorded;
  recorded.sources = {{.key = "votes", .title = "Pack"},
                      {.key = "votes/later", .title = "Later"},
                      {.key = "votes-of-others", .title = "Others"}};
  const RecordedRows pack{
      {{"resolution", "R"}, {"country", "C"}},
      {{"record/votes#5-12-XA", {"5/12", "XA"}}, {"record/votes#5-12-XB", {"5/12", "XB"}}}};
  const RecordedRows later{{{"country", "C"}, {"resolution", "R"}},
                           {{"record/votes/later#5-12-XA", {"XA", "5/12"}}}};
  recorded.rows = {pack, later, pack};
  const RowKeys keys(recorded, "votes", {"resolution", "country"});
  CHECK(keys.of({"5/12", "XA"}) == std::vector<std::string>{"record/votes/later#5-12-XA"});
  CHECK(keys.of({"5/12", "XB"}) == std::vector<std::string>{"record/votes#5-12-XB"});
  CHECK(keys.of({"5/13", "XB"}).empty());
}

}  // namespace
}  // namespace vigil::publish
