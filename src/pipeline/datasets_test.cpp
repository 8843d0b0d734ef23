#include "pipeline/datasets.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "pipeline/subject.h"
#include "pipeline/workspace.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

struct House {
  vigil::testing::TemporaryFolder folder;
  Pack pack = *load_pack(river);
  store::Store store = *store::Store::create(folder / "archive.sqlite", "river");

  ImportedDataset import(const std::string& table, const std::string& rows,
                         DatasetImport wanted = {.title = "A list"}) {
    const Path file = folder / "list.csv";
    REQUIRE(write_file(file, rows));
    wanted.table = table;
    wanted.file = file;
    auto imported = import_dataset(store, pack, river, wanted, vigil::testing::moment());
    REQUIRE(imported);
    return *std::move(imported);
  }
};

TEST_CASE("a dataset is checked, kept, and says what changed when it comes again") {
  House house;
  const ImportedDataset first =
      house.import("harm", "Country;Year;Deaths\nArdenia;2003;3\nBrezia;2003;unknown\n");
  CHECK(first.findings.empty());
  CHECK(first.key == "harm/list");
  CHECK(first.rows == 2);
  CHECK(first.kept->change == store::Change::added);
  CHECK(house.import("harm", "country,year,killed\nXA,2003,3\nXB,2003,unknown\n").kept->change ==
        store::Change::unchanged);
  // Without a title: it keeps the one that it has.
  const ImportedDataset again =
      house.import("harm", "country,year,killed\nXA,2003,4\nXC,2003,0\n", {});
  CHECK(again.kept->revision == 2);
  REQUIRE(again.changes.size() == 3);
  CHECK(again.changes[0].row == "XA-2003");
  CHECK(again.changes[0].what == "killed: 3 → 4");
  CHECK(again.changes[1].kind == RowChange::Kind::added);
  CHECK(again.changes[2].kind == RowChange::Kind::gone);
  CHECK(datasets_of(house.store)->front().title == "A list");
}

TEST_CASE("one wrong cell keeps nothing, and what was kept before stays") {
  House house;
  house.import("harm", "country,year,killed\nXA,2003,3\n");
  const ImportedDataset wrong =
      house.import("harm", "country,year,killed\nXA,2003,4\nXB,2003,some\n");
  CHECK(!wrong.kept);
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].message.find("Column “killed”: \"some\"") == 0);
  CHECK(wrong.findings[0].place.span->begin == 38);  // The cell.
  CHECK(datasets_of(house.store)->front().rows == "country,year,killed\nXA,2003,3\n");
}

TEST_CASE(
    "a list of accessions needs no column for signatures, nor one of signatures for deposits") {
  House house;
  const ImportedDataset acceded = house.import(
      "treaty-status", "treaty,country,signed,deposited,how\nDP,XD,,2003-05-06,accession\n");
  CHECK(acceded.findings.empty());
  CHECK(acceded.kept);
  CHECK(house.import("treaty-status", "treaty,country,signed\nDP,XD,2003-05-06\n").kept);
}

TEST_CASE("a year that is still to come keeps nothing") {
  House house;
  const ImportedDataset wrong = house.import("harm", "country,year,killed\nXA,2999,3\n");
  CHECK(!wrong.kept);
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].message.find("\"2999\" is no year from 1900 to") != std::string::npos);
  CHECK(wrong.findings[0].place.span->begin == 23);
}

TEST_CASE("rows are held against the other tables of the record") {
  House house;
  const ImportedDataset unknown = house.import("votes", "resolution,country,vote\n9/9,XA,yes\n");
  CHECK(!unknown.kept);
  REQUIRE(unknown.findings.size() == 1);
  CHECK(unknown.findings[0].message.find("9/9") != std::string::npos);
  CHECK(unknown.findings[0].place.span->begin == 24);
  CHECK(house
            .import("resolutions",
                    "resolution,body,year,yes,no,abstain,series\n9/9,plenary,2004,2,0,1,rivers\n")
            .kept);
  CHECK(house.import("votes", "resolution,country,vote\n9/9,XA,yes\n").kept);
  const Subject subject = *load_subject(river, *datasets_of(house.store));
  CHECK(votes(subject, "XA").back().resolution == "9/9");
}

TEST_CASE("a decision that the treaty does not allow is shown at its row, and nothing is kept") {
  House house;
  const ImportedDataset wrong =
      house.import("extensions",
                   "treaty,country,obligation,until,decided_by\nCRT,XC,cleaning,2015-08-01,RC\n"
                   "CRT,XD,cleaning,2031-01-01,RC\nCRT,XE,cleaning,2015-08-01,RC\n");
  CHECK(!wrong.kept);
  REQUIRE(wrong.findings.size() == 2);
  CHECK(wrong.findings[0].place.span->begin == 89);  // The day.
  CHECK(wrong.findings[0].message.find("no more than 10 years") != std::string::npos);
  CHECK(wrong.findings[1].place.span->begin == 119);
  CHECK(house.import("extensions", "treaty,country,obligation,until\nCRT,XC,cleaning,2015-08-01\n")
            .kept);
  CHECK(load_subject(river, *datasets_of(house.store)).has_value());
}

TEST_CASE("meetings that are imported can be named by attendances") {
  House house;
  CHECK(!house.import("attendance", "meeting,country\n3MSP,XA\n").kept);
  CHECK(house
            .import("meetings",
                    "meeting,kind,number,name,treaty,from,to\n3MSP,MSP,3,Third Meeting of States "
                    "Parties,CRT,2004-09-06,2004-09-10\n")
            .kept);
  CHECK(house.import("attendance", "meeting,country\nThird Meeting of States Parties,XA\n").kept);
  const Subject subject = *load_subject(river, *datasets_of(house.store));
  CHECK(subject.pack.meetings.back().key == "3MSP");
  CHECK(subject.lists.attendance.back().meeting == "3MSP");
}

TEST_CASE("a dataset that reaches further moves the end of its table") {
  House house;
  DatasetImport wanted{.title = "Later votes"};
  wanted.until = make_date(2009, 12, 31);
  house.import("votes", "resolution,country,vote\n5/12,XD,yes\n", wanted);
  const Subject subject = *load_subject(river, *datasets_of(house.store));
  for (const RecordTable& table : subject.pack.record) {
    if (table.file == "votes.csv") CHECK(table.until == make_date(2009, 12, 31));
  }
}

TEST_CASE(
    "a table that had no rows lacks what its datasets lack, and one with rows what it lacked") {
  House house;
  const auto lacking = [&](const char* file) {
    const Subject subject = *load_subject(river, *datasets_of(house.store));
    const RecordTable* table = pack::record_table(subject.pack, file);
    return table == nullptr ? std::string("no table") : table->missing;
  };
  const std::string before = lacking("harm.csv"), deposits = lacking("treaty-status.csv");
  house.import("harm", "country,year,killed\nXA,2003,3\n");
  CHECK(lacking("harm.csv") == "All but the rows of harm/list.");
  CHECK(lacking("harm.csv") != before);
  DatasetImport wanted{.title = "A list"};
  wanted.missing = "Those whom nobody counted.";
  house.import("harm", "country,year,killed\nXA,2003,4\n", wanted);
  CHECK(lacking("harm.csv") == "All but the rows of harm/list. Those whom nobody counted.");
  CHECK(lacking("treaty-status.csv") == deposits);
}

TEST_CASE("a dataset needs a table that the pack has, and a title") {
  House house;
  const DatasetImport nowhere{.table = "floods", .file = river / "pack.toml"};
  const auto refused =
      import_dataset(house.store, house.pack, river, nowhere, vigil::testing::moment());
  REQUIRE(!refused);
  CHECK(refused.error().message.find("It has treaty-status") != std::string::npos);
  REQUIRE(write_file(house.folder / "a.csv", "country,year\n"));
  const DatasetImport untitled{.table = "harm", .file = house.folder / "a.csv"};
  CHECK(!import_dataset(house.store, house.pack, river, untitled, vigil::testing::moment()));
}

}  // namespace
}  // namespace vigil::pipeline
