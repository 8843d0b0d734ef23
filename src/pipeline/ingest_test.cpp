// Files become reports, or say why not; one bad file stops nothing.

#include "pipeline/ingest.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "pack/testing.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

using namespace vigil::testing;

constexpr std::string_view ardenia =
    "Ardenia\n\nRiver Policy\n\nArdenia signed the treaty in 2001.[1]\n\n"
    "[1] Letter from the Ministry of Waters, 3 May 2004.\n";

struct Desk {
  TemporaryFolder folder;
  Pack pack = river_pack(VIGIL_SOURCE_DIR);
  store::Store store = *store::Store::create(folder / "archive.sqlite", "river");
  IngestOptions how;

  Desk() { how.at = moment(); }
  Path file(std::string_view name, std::string_view bytes) const {
    REQUIRE(write_file(folder / name, bytes).has_value());
    return folder / name;
  }
  std::vector<Ingested> take(const std::vector<Path>& files) {
    return *ingest(store, pack, files, how, [](std::size_t) {});
  }
};

// The code of the one error of a file of which nothing was kept.
std::string refusal(const Ingested& file) {
  CHECK(file.kept.empty());
  CHECK(file.reports.empty());
  std::string code;
  for (const Finding& finding : file.findings) {
    if (finding.severity != Severity::error) continue;
    CHECK(code.empty());
    CHECK(finding.place.file == file.file);
    CHECK_FALSE(finding.message.empty());
    code = finding.code;
  }
  return code;
}

TEST_CASE("a report is kept under its edition and country, and again changes nothing") {
  Desk desk;
  desk.how.edition = 2004;
  const Path file = desk.file("ardenia.txt", ardenia);
  const Ingested first = desk.take({file}).front();
  REQUIRE(first.kept.size() == 1);
  CHECK(first.kept[0].change == store::Change::added);
  CHECK(first.reports[0].key == "2004/ardenia");
  CHECK(first.reports[0].countries == std::vector<std::string>{"XA"});
  CHECK_FALSE(first.ledger.empty());
  CHECK(desk.take({file}).front().kept[0].change == store::Change::unchanged);
  desk.file("ardenia.txt", std::string(ardenia) + "[2] Ibid.\n");
  const Ingested changed = desk.take({file}).front();
  CHECK(changed.kept[0].change == store::Change::revised);
  CHECK(changed.reports[0].revision == 2);
}

TEST_CASE("the edition is told by the option, else by the folder, else by the file's name") {
  Desk desk;
  const auto edition = [&](std::string_view name) {
    const Ingested read = desk.take({desk.file(name, ardenia)}).front();
    return read.reports.empty() ? 0 : read.reports[0].edition;
  };
  CHECK(edition("2003/ardenia-2001.txt") == 2003);
  CHECK(edition("files/ardenia-2001.txt") == 2001);
  CHECK(edition("files/ardenia-12001.txt") == 0);  // No year.
  CHECK(edition("files/ardenia-1789.txt") == 0);
  desk.how.edition = 1999;
  CHECK(edition("2003/ardenia-2001.txt") == 1999);
}

TEST_CASE("the country is told by the page, else by the file's name, else by the option") {
  Desk desk;
  desk.how.edition = 2004;
  const std::string_view nameless = "The dams were closed.\n";
  CHECK(desk.take({desk.file("brezia-2004.txt", nameless)})[0].reports.at(0).key == "2004/brezia");
  CHECK(refusal(desk.take({desk.file("page.txt", nameless)})[0]) == "country-unknown");
  desk.how.countries = {"XA", "XB"};
  const Ingested both = desk.take({desk.file("page.txt", nameless)})[0];
  REQUIRE(both.reports.size() == 1);
  CHECK(both.reports[0].countries == desk.how.countries);
  CHECK(both.reports[0].title == "Ardenia and Brezia");
}

TEST_CASE("what cannot be kept is refused with a reason, and nothing of it is kept") {
  Desk desk;
  const auto code = [&](std::string_view name, std::string_view bytes) {
    return refusal(desk.take({desk.file(name, bytes)})[0]);
  };
  CHECK(code("ardenia-a.txt", "") == "empty-file");
  CHECK(code("ardenia-b.txt", " \n\n\t\n") == "empty-file");
  CHECK(code("ardenia-b.html", "<!doctype html><p></p>") == "no-text");
  CHECK(code("ardenia-c.txt", ardenia) == "edition-unknown");
  CHECK(code("ardenia-d.pdf", "%PDF-1.4\n%binary") == "unreadable-format");
  CHECK(refusal(desk.take({desk.folder / "missing.txt"})[0]) == "file-unreadable");
  CHECK(refusal(desk.take({desk.folder.path()})[0]) == "file-unreadable");  // A folder.
  CHECK(desk.store.counts()->reports == 0);
  CHECK(desk.store.counts()->originals == 0);
}

TEST_CASE("among many files the bad ones are refused and all others kept, in order") {
  Desk desk;
  desk.how.edition = 2004;
  std::vector<Path> files;
  for (int i = 0; i < 150; ++i) {
    const std::string name = "file-" + std::to_string(i) + ".txt";
    const std::string words = "Ardenia\n\nGauge " + std::to_string(i) + " stood still.\n";
    files.push_back(desk.file(name, i % 10 == 3 ? std::string_view() : std::string_view(words)));
  }
  std::vector<std::size_t> told;
  const std::vector<Ingested> all = *ingest(desk.store, desk.pack, files, desk.how,
                                            [&](std::size_t done) { told.push_back(done); });
  REQUIRE(all.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(all[i].file == files[i].string());
    CHECK(all[i].kept.empty() == (i % 10 == 3));
  }
  CHECK(told == std::vector<std::size_t>{64, 128, 150});
}

TEST_CASE("the same file twice in one run is one revision") {
  Desk desk;
  desk.how.edition = 2004;
  const Path file = desk.file("ardenia.txt", ardenia);
  const std::vector<Ingested> twice = desk.take({file, file});
  CHECK(twice[0].kept[0].change == store::Change::added);
  CHECK(twice[1].kept[0].change == store::Change::unchanged);
  CHECK(desk.store.counts()->revisions == 1);
}

TEST_CASE("an archive that cannot be written is the world's trouble: an error, and nothing kept") {
  Desk desk;
  desk.how.edition = 2004;
  const Path file = desk.file("ardenia.txt", ardenia);
  store::Store reading =
      *store::Store::open(desk.folder / "archive.sqlite", store::Store::Mode::read_only);
  const auto kept = ingest(reading, desk.pack, {file}, desk.how, [](std::size_t) {});
  REQUIRE_FALSE(kept);
  CHECK(kept.error().code == Errc::denied);
  CHECK(desk.store.counts()->reports == 0);
}

}  // namespace
}  // namespace vigil::pipeline
