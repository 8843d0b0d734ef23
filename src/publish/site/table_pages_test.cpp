// The pages of printed tables.

#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"
#include "publish/site.h"
#include "publish/site/row_plan.h"
#include "publish/testing.h"

namespace vigil::publish {
namespace {

using testing::a_report;
using testing::a_statement;
using testing::an_archive;
using Files = std::map<std::string, std::string>;

TableRule harm(std::string key, TablePer per, int least = 1) {
  TableRule rule;
  rule.key = std::move(key);
  rule.title = "People harmed";
  rule.scope = "Only people who were counted.";
  rule.per = per;
  rule.topic = "harm";
  rule.columns = {{"killed", ""}};
  if (per == TablePer::year) rule.chart = {"killed"};
  rule.chart_least = least;
  return rule;
}

// Three in Ardenia in 2003 by its report; in Brezia nobody knows, and five the year before, by a
// row of a dataset each.
TreatyRecord two_rows() {
  const auto killed = [](Value number, int year) {
    Statement statement;
    statement.country = "XB";
    statement.topic = "harm";
    statement.fields = {{"killed", number, {}}};
    statement.date = Edtf::year(year);
    return statement;
  };
  TreatyRecord record;
  record.treaties = testing::treaties_of_rivers();
  Recorded& recorded = record.recorded;
  recorded.sources = {{.key = "harm/list", .title = "A list", .rows = 2}};
  recorded.titles = {{"harm", "People harmed, by year"}};
  recorded.rows = {{{{"country", "Country"}, {"year", "Year"}},
                    {{"record/harm/list#XB-2003", {"XB", "2003"}},
                     {"record/harm/list#XB-2002", {"XB", "2002"}}}}};
  recorded.statements = {
      {"record/harm/list#XB-2003", killed(Value::unknown(), 2003), 0, {}, 0},
      {"record/harm/list#XB-2002-dead", killed(Value::exact(5), 2002), 0, {}, 1}};
  return record;
}

Files files_of(std::vector<TableRule> rules) {
  const Snapshot snapshot = an_archive().with(
      a_report("Ardenia")
          .in(2004)
          .saying("Three died.")
          .claiming("Three died", a_statement("harm").with("killed", Value::exact(3)).on("2003")));
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const TreatyRecord record = two_rows();
  Settings settings;
  settings.title = "Rivers";
  settings.today = make_date(2004, 11, 18);
  settings.tables = std::move(rules);
  Files files;
  REQUIRE(write_site(snapshot, pack, {}, record, settings, [&](OutputFile&& file) -> Result<> {
    files[file.path] = std::move(file.bytes);
    return {};
  }));
  return files;
}

bool has(const Files& files, const std::string& path, std::string_view piece) {
  const auto found = files.find(path);
  return found != files.end() && found->second.find(piece) != std::string::npos;
}

TEST_CASE("a number leads to the words, or to the row, that it rests on") {
  const Files files = files_of({harm("harm", TablePer::country)});
  const char* page = "tables/harm/index.html";
  CHECK(has(files, page, "<a href=\"../../2004/ardenia/index.html#s-"));
  CHECK(has(files, page, "<a href=\"../../record/harm/list/index.html#row-XB-2003\">unknown</a>"));
  CHECK(has(files, "record/harm/list/index.html", "<tr id=\"row-XB-2003\">"));
  CHECK(has(files, page, "Only people who were counted."));
  CHECK(has(files, page, "that is no word on them"));
  CHECK(has(files, page, "href=\"../../tables/harm/harm.csv\""));
  CHECK(has(files, "tables/harm/harm.csv", "record/harm/list#XB-2003"));
}

TEST_CASE("days of the record are words on a page, and sort and export as dates") {
  TableRule rule;
  rule.key = "parties";
  rule.of = TableOf::standing;
  rule.treaty = "CRT";
  const Files files = files_of({rule});
  CHECK(has(files, "tables/parties/index.html", "<td data-d=\"1997-03-04\">4 March 1997</td>"));
  CHECK(has(files, "tables/parties/parties.csv", "1997-03-04"));
}

TEST_CASE("each year has a page with its honest total") {
  const Files files = files_of({harm("harm", TablePer::country)});
  CHECK(has(files, "tables/harm/2003.html", "at least 3 (1 unknown)</td></tr></tfoot>"));
  CHECK(has(files, "tables/harm/2002.html", "#says-XB-2002-dead\">5</a>"));
  CHECK(has(files, "record/harm/list/index.html", "<span id=\"says-XB-2002-dead\"></span>"));
  CHECK(has(files, "tables/index.html", "../tables/harm/2002.html"));
}

TEST_CASE("a sum leads to the list of its parts, and so does its bar") {
  const Files files = files_of({harm("by-year", TablePer::year)});
  const char* page = "tables/by-year/index.html";
  CHECK(has(files, page, "<a href=\"#of-2003-1\">at least 3 (1 unknown)</a>"));
  CHECK(has(files, page, "<h3 id=\"of-2003-1\">2003</h3>"));
  CHECK(has(files, page, ">Ardenia</a> 3 killed"));
  CHECK(has(files, page, "<a href=\"#of-2003-1\" tabindex=\"-1\"><title>2003: Killed at least 3"));
  CHECK(has(files, page, "middle\">≥</text>"));
}

TEST_CASE("where too few states have a figure the page says so and draws nothing") {
  const Files files = files_of({harm("by-year", TablePer::year, 2)});
  const char* page = "tables/by-year/index.html";
  CHECK_FALSE(has(files, page, "<svg class=\"chart"));
  CHECK(has(files, page, "that is so of 1 of 2 years"));
}

TEST_CASE("the exports hold what the record claims beside what reports state") {
  const Files files = files_of({});
  CHECK(has(files, "data/statements.jsonl", "\"origin\":\"report\""));
  CHECK(has(files, "data/statements.jsonl",
            "{\"key\":\"record/harm/list#XB-2002-dead\",\"origin\":\"record\""));
  CHECK(has(files, "data/statements.jsonl", "\"address\":\"record/harm/list/#says-XB-2002-dead\""));
  CHECK(has(files, "data/statements.csv", "record/harm/list#XB-2003,record,,,harm/list,XB,"));
  CHECK(has(files, "data/statements.jsonld", "\"isBasedOn\":{\"@id\":\"../record/harm/list/\"}"));
  CHECK(has(files, "data/statements.jsonld", "\"@type\":\"Dataset\""));
}

TEST_CASE("an archive whose pack prints no table has no page of them, and no link there") {
  const Files files = files_of({});
  CHECK_FALSE(files.contains("tables/index.html"));
  CHECK(files.at("topics/index.html").find("tables/index.html") == std::string::npos);
}

}  // namespace
}  // namespace vigil::publish
