#include "pack/record.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/line_index.h"
#include "pack/testing.h"

namespace vigil {
namespace {

const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";

std::vector<pack::NamedText> river_tables(const Pack& pack) {
  std::vector<pack::NamedText> files{
      {"record/tables.toml", *read_file(river / "record" / "tables.toml")}};
  for (const RecordTable& table : pack.record) {
    // A table of which the pack has no rows has no file.
    if (auto text = read_file(river / "record" / table.file)) {
      files.push_back({"record/" + table.file, *std::move(text)});
    }
  }
  return files;
}

TEST_CASE("the river record loads without a finding and holds what its tables say") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const pack::RecordLoading loading = pack::load_record(river, pack);
  for (const Finding& finding : loading.findings) FAIL_CHECK(finding.place.file, finding.message);
  REQUIRE(loading.record);
  const Record& record = *loading.record;
  CHECK(record.status.size() == 7);
  CHECK(record.status[0].provisional == make_date(1996, 9, 2));
  CHECK(record.status[3].source == "Note of the depositary, \"D/7\", of 3 May 2002");
  CHECK(record.tallies.size() == 6);
  CHECK(record.votes.size() == 14);
  CHECK(record.extensions.size() == 1);
  CHECK(pack.record[0].until == make_date(2004, 12, 31));
}

TEST_CASE("a pack without a record has an empty one") {
  Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  pack.record.clear();
  const pack::RecordLoading loading = pack::load_record(river, pack);
  REQUIRE(loading.record);
  CHECK(loading.record->status.empty());
}

TEST_CASE("a table that is listed and not there is one finding") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  auto files = river_tables(pack);
  std::erase_if(files, [](const auto& file) { return file.name == "record/votes.csv"; });
  const pack::RecordLoading loading = pack::load_record_files("river", pack, files);
  CHECK(!loading.record);
  REQUIRE(loading.findings.size() == 1);
  CHECK(loading.findings[0].code == "record-file-missing");
  CHECK(loading.findings[0].place.file == "river/record/votes.csv");
}

TEST_CASE("an area has joined where the depositary's own word says so") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  auto files = river_tables(pack);
  for (pack::NamedText& file : files) {
    if (file.name != "record/treaty-status.csv") continue;
    file.text += "CRT,XX-hollmark,,2003-05-02,accession,,,,,Note of the depositary\n";
  }
  const pack::RecordLoading loading = pack::load_record_files("river", pack, files);
  for (const Finding& finding : loading.findings) FAIL_CHECK(finding.message);
  REQUIRE(loading.record);
  CHECK(loading.record->status.back().country == "XX-hollmark");
  CHECK(loading.record->status.back().deposited == make_date(2003, 5, 2));
}

struct Fault {
  std::string table, old, fresh, says;
};

const std::vector<Fault> faults{
    {"treaty-status.csv", "CRT,XE,1996-09-02,", "CRT,XE,2 Sept 1996,", "is no day"},
    {"treaty-status.csv", "CRT,XE", "CRX,XE", "no treaty \"CRX\""},
    {"treaty-status.csv", "CRT,XE", "CRT,XZ", "no country \"XZ\""},
    {"treaty-status.csv", "CRT,XE", "CRT,XX-hollmark", "An area cannot join"},
    {"treaty-status.csv", "CRT,XC,,2000-02-29,accession,,,,,",
     "CRT,XX-hollmark,,2000-02-29,accession,,,,,", "but by an accession with a source"},
    {"treaty-status.csv", "CRT,XC,,2000-02-29,accession,,,,,",
     "CRT,XX-hollmark,1999-01-01,2000-02-29,ratification,,,,,Note", "An area cannot join"},
    {"treaty-status.csv", "CRT,XE,1996-09-02,,", "CRT,XE,1996-09-02,1996-01-01,ratification",
     "Deposited before it was signed"},
    {"treaty-status.csv", ",accession,,,,,\nCRT,XD", ",adhesion,,,,,\nCRT,XD",
     "no way to join a treaty"},
    {"treaty-status.csv", "CRT,XC,,2000-02-29,accession,", "CRT,XC,,2000-02-29,,",
     "stand together or not at all"},
    {"treaty-status.csv", "CRT,XE", "CRT,XA", "joins CRT twice"},
    {"treaty-status.csv", "CRT,XE,1996-09-02,,,,,,,", "CRT,XE,1996-09-02,,,,,,", "has 9 fields"},
    {"treaty-status.csv", "CRT,XE,1996-09-02", "CRT,XE,", "neither a signature nor a deposit"},
    {"treaty-status.csv", "2003-01-31,,", "2003-01-31,2002-01-31,", "Left before the notice"},
    {"treaty-status.csv", "treaty,country,signed", "treaty,state,signed", "no column \"country\""},
    {"resolutions.csv", "5/12,plenary,2000", "5/12,plenary,MM", "no number for a year"},
    {"resolutions.csv", "6/14,committee", "6/14,plenary", "two counts"},
    {"votes.csv", "5/12,XA,yes", "5/12,XA,ja", "is no vote"},
    {"votes.csv", "5/12,XA,yes", "5/13,XA,yes", "does not have \"5/13\""},
    {"votes.csv", "5/12,XB,abstain", "5/12,XA,abstain", "votes twice"},
    {"votes.csv", "8/11,XC,yes\n", "8/11,XC,\"yes\n", "never closed"},
    {"extensions.csv", "cleaning", "weir-removal", "that can be extended"},
    {"extensions.csv", "2011-03-01", "", "no day until which"},
    {"extensions.csv", ",RC", ",RC9", "does not have \"RC9\""},
};

TEST_CASE("each wrong row is a finding at its line, and no record") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  for (const Fault& fault : faults) {
    CAPTURE(fault.fresh);
    auto files = river_tables(pack);
    const auto file = std::find_if(files.begin(), files.end(), [&](const auto& named) {
      return named.name == "record/" + fault.table;
    });
    REQUIRE(file != files.end());
    const std::size_t at = file->text.find(fault.old);
    REQUIRE(at != std::string::npos);
    file->text.replace(at, fault.old.size(), fault.fresh);
    const pack::RecordLoading loading = pack::load_record_files("river", pack, files);
    CHECK(!loading.record);
    const auto found = std::find_if(
        loading.findings.begin(), loading.findings.end(),
        [&](const Finding& f) { return f.message.find(fault.says) != std::string::npos; });
    REQUIRE(found != loading.findings.end());
    CHECK(found->place.file == "river/record/" + fault.table);
    REQUIRE(found->place.span);
    const LineIndex lines(file->text);
    const auto line = lines.at(file->text, found->place.span->begin).line;
    const auto wanted = lines.at(file->text, static_cast<std::uint32_t>(at)).line;
    CHECK(line >= wanted);
    CHECK(line <= wanted + 1);
  }
}

}  // namespace
}  // namespace vigil
