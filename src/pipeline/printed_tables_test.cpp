// Printed tables and the published site: what a number rests on is there to be met.

#include "pipeline/printed_tables.h"

#include <set>

#include <doctest/doctest.h>

#include "pack/forms.h"
#include "pipeline/datasets.h"
#include "pipeline/issue.h"
#include "pipeline/treaty_record.h"
#include "publish/site/row_plan.h"
#include "publish/tables/table.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using namespace vigil::testing;

constexpr Date today = make_date(2004, 11, 18);

// The river pack, with votes, a status and figures from the workspace's own datasets.
struct House {
  TemporaryFolder folder;
  Workspace workspace = *init_workspace(
      folder / "w", (Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river").string());
  store::Store store = *store::Store::open(workspace.archive());
  Snapshot snapshot;

  House() {
    keep(store, {a_report("Ardenia").in(2004).saying("One dam.[1]\n[1] Letter.")});
    import("votes", "resolution,country,vote\n5/12,XA,yes\n");
    import("treaty-status",
           "treaty,country,signed,deposited,how\nCRT,XE,1996-09-02,2004-05-06,ratification\n");
    import("harm", "country,year,killed,ill\nXA,2003,3,4\nXB,2003,unknown,\nXA,2002,5,none\n");
  }
  void import(const std::string& table, const std::string& rows) {
    const Path file = folder / (table + ".csv");
    REQUIRE(write_file(file, rows));
    const DatasetImport wanted{.table = table, .file = file, .name = "own-list", .title = "Own"};
    const Pack pack = *load_pack(workspace.pack_folder);
    const auto imported = import_dataset(store, pack, workspace.pack_folder, wanted, moment());
    REQUIRE(imported);
    REQUIRE_MESSAGE(imported->kept, imported->findings.front().message);
  }
  Subject subject() const { return *load_subject(workspace.pack_folder, *datasets_of(store)); }
};

// All that the cells of all tables rest on, those of single years too.
std::set<std::string> keys_of(const Subject& subject, const TreatyRecord& record) {
  const Snapshot none;
  const publish::Tables tables(subject.pack, none, record);
  std::set<std::string> keys;
  const auto add = [&](const publish::Table& table) {
    for (const publish::TableRow& row : table.rows) {
      for (const publish::TableCell& cell : row.cells) {
        keys.insert(cell.rests_on.begin(), cell.rests_on.end());
      }
    }
  };
  for (const TableRule& rule : pack::printed_tables(subject.folder)) {
    add(tables.make(rule, std::nullopt));
    for (const int year : tables.years_of(rule)) add(tables.make(rule, year));
  }
  return keys;
}

TEST_CASE("every row that a table rests on, of the pack or of a dataset, stands on the site") {
  const House house;
  const Subject subject = house.subject();
  const TreatyRecord record = treaty_record(subject, 2004, today);
  const Pack pack = *load_pack(house.workspace.pack_folder);
  REQUIRE(issue(house.store, pack, house.workspace,
                {.edition = 2004, .folder = house.workspace.site(), .today = today}));
  const std::set<std::string> keys = keys_of(subject, record);
  for (const char* key :
       {"record/votes#5-12-XB", "record/votes/own-list#5-12-XA",
        "record/treaty-status#CRT-XA-1997-03-04", "record/harm/own-list#XB-2003",
        "record/attendance#1MSP-XA", "record/extensions#CRT-XA-cleaning-2011-03-01",
        "record/filings#CRT-XA-yearly-report-2001"}) {
    CHECK_MESSAGE(keys.contains(key), key);
  }
  CHECK_FALSE(keys.contains("record/votes#5-12-XA"));  // A dataset's row counts before it.
  const publish::RowPlan plan(record.recorded);
  for (const std::string& key : keys) {
    const std::string address = plan.address(key);
    REQUIRE_MESSAGE(!address.empty(), key);
    const std::size_t hash = address.find('#');
    const auto page = read_file(house.workspace.site() / address.substr(0, hash));
    REQUIRE_MESSAGE(page, address);
    CHECK_MESSAGE(page->find(" id=\"" + address.substr(hash + 1) + "\"") != std::string::npos, key);
  }
}

TEST_CASE("what a row claims has an address as well, whatever its cells are made of") {
  Recorded recorded;
  recorded.sources = {{.key = "harm/list", .title = "List"}};
  recorded.rows = {{{{"country", "Country"}}, {{"record/harm/list#XA-100%", {"XA"}}}}};
  recorded.statements = {{"record/harm/list#XA-100%-killed", {}, 0, {}, 0}};
  const publish::RowPlan plan(recorded);
  const std::string row = plan.address("record/harm/list#XA-100%");
  CHECK(row.starts_with("record/harm/list/index.html#row-XA-100--"));
  CHECK(plan.address("record/harm/list#XA-100%-killed").find("#says-XA-100--killed-") !=
        std::string::npos);
  CHECK(plan.address("record/harm/list#XB").empty());
}

TEST_CASE("the terminal prints the very table that the site has") {
  const House house;
  const Subject subject = house.subject();
  const auto text =
      printed_table(house.store, subject, "harm-by-year", {}, TablePrinting::csv, today);
  REQUIRE(text);
  const Pack pack = *load_pack(house.workspace.pack_folder);
  REQUIRE(issue(house.store, pack, house.workspace,
                {.edition = 2004, .folder = house.workspace.site(), .today = today}));
  CHECK(*read_file(house.workspace.site() / "tables/harm-by-year/harm-by-year.csv") == *text);
}

}  // namespace
}  // namespace vigil::pipeline
