#include "store/store.h"

#include <doctest/doctest.h>

#include "store/testing.h"

namespace vigil {
namespace {

using namespace vigil::testing;
using store::Change;
using store::Store;

const char* const first_words = R"(
  # River Policy
  Ardenia signed the treaty in 1999.[1] It has not ratified it.[2]

  [1] Interview with Ana Berg, Adviser, 12 April 2004.
  [2] Ibid.)";

ReportBuilder ardenia(const char* words = first_words) {
  return a_report("Ardenia").saying(words).citing(
      1, {a_source(SourceKind::interview).by("Ana Berg").on("2004-04-12")});
}

Store new_store(const TemporaryFolder& folder) {
  auto made = Store::create(folder / "archive.sqlite", "river");
  REQUIRE(made);
  return *std::move(made);
}

store::Kept kept(Store& store, const ReportBuilder& builder) {
  const Keepable report(builder);
  auto result = store.keep_report(report.view(), moment(), "import");
  REQUIRE(result);
  return *std::move(result);
}

TEST_CASE("a new archive is empty, knows its pack, and is in order") {
  const TemporaryFolder folder;
  const Store store = new_store(folder);
  CHECK(*store.pack_key() == "river");
  CHECK(store.snapshot()->reports.empty());
  CHECK(store.reports()->empty());
  CHECK(store.log()->empty());
  CHECK(store.verify()->faults.empty());
  CHECK(!std::filesystem::exists(folder / "archive.sqlite.new"));
}

TEST_CASE("an archive is never made over a file, and what is not there is not opened") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "archive.sqlite", "precious").has_value());
  const auto made = Store::create(folder / "archive.sqlite", "river");
  REQUIRE(!made);
  CHECK(made.error().code == Errc::conflict);
  CHECK(*read_file(folder / "archive.sqlite") == "precious");
  const auto opened = Store::open(folder / "nowhere.sqlite");
  REQUIRE(!opened);
  CHECK(opened.error().code == Errc::not_found);
  CHECK(opened.error().message.find("vigil init") != std::string::npos);
  CHECK(!Store::create(folder / "no/such/folder.sqlite", "river"));
}

TEST_CASE("a report is added, then unchanged, then revised with what differs") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  const store::Kept added = kept(store, ardenia());
  CHECK(added.change == Change::added);
  CHECK(added.revision == 1);
  CHECK(added.differences.empty());

  const store::Kept again = kept(store, ardenia());
  CHECK(again.change == Change::unchanged);
  CHECK(again.revision == 1);
  CHECK(store.log()->size() == 1);

  const store::Kept revised = kept(store, ardenia(R"(
    # River Policy
    Ardenia signed the treaty in 1998.[1] It has not ratified it.[2]

    [1] Interview with Ana Berg, Adviser, 12 April 2004.
    [2] Ibid.)"));
  CHECK(revised.change == Change::revised);
  CHECK(revised.revision == 2);
  CHECK(revised.id == added.id);
  CHECK(revised.differences ==
        std::vector<std::string>{
            "paragraph removed: Ardenia signed the treaty in 1999. It has not ratified it.",
            "paragraph added: Ardenia signed the treaty in 1998. It has not ratified it."});

  const auto counts = store.counts();
  REQUIRE(counts);
  CHECK(counts->reports == 1);
  CHECK(counts->revisions == 2);
  CHECK(counts->originals == 2);
  CHECK(counts->sources == 1);
  CHECK(counts->notes == 2);
  CHECK(counts->citations == 4);
  CHECK(counts->log_entries == 2);
  CHECK(counts->editions == 1);
}

TEST_CASE("another title, other countries or another reading make a revision that says so") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  kept(store, ardenia());
  const store::Kept renamed =
      kept(store, a_report("Ardenia (North)").key("2004/ardenia").saying(first_words));
  CHECK(renamed.change == Change::revised);
  CHECK(renamed.differences.at(0) == "title: Ardenia → Ardenia (North)");
  CHECK(store.reports()->at(0).title == "Ardenia (North)");

  kept(store, ardenia());
  CHECK(kept(store, ardenia().of({"XA", "XB"})).change == Change::revised);
  CHECK(store.reports()->at(0).countries == std::vector<std::string>{"XA", "XB"});

  const Finding doubt{"a-doubt", Severity::warning, {"here/ardenia.txt", {}}, "Why?", "", {}};
  kept(store, ardenia());
  CHECK(kept(store, ardenia().finding(doubt)).change == Change::revised);
  Finding elsewhere = doubt;
  elsewhere.place.file = "there/ardenia.txt";
  CHECK(kept(store, ardenia().finding(elsewhere)).change == Change::unchanged);

  CHECK(kept(store, ardenia().citing(2, {a_source(SourceKind::letter).by("Bo Lind")})).change ==
        Change::revised);
}

TEST_CASE("reports() gives the newest revisions by edition, title and key, without contents") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  keep(store, {a_report("Brezia").of({"XB"}).saying("B."), ardenia(), ardenia().in(2003),
               a_report("Brezia").of({"XB"}).saying("B, again.")});
  const auto reports = store.reports();
  REQUIRE(reports);
  REQUIRE(reports->size() == 3);
  CHECK(reports->at(0).key == "2003/ardenia");
  CHECK(reports->at(1).key == "2004/ardenia");
  CHECK(reports->at(2).key == "2004/brezia");
  CHECK(reports->at(2).revision == 2);
}

TEST_CASE("a snapshot holds what was kept, of all, of one edition or of one report") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  REQUIRE(store
              .put_edition({2004, "River Monitor Report 2004", make_date(2003, 5, 1),
                            make_date(2004, 10, 31)})
              .has_value());
  keep(store, {ardenia(), ardenia().in(2003), a_report("Brezia").saying("Nothing.")});
  const Snapshot all = *store.snapshot();
  CHECK(all.reports.size() == 3);
  CHECK(all.sources.size() == 1);
  REQUIRE(all.editions.size() == 2);
  CHECK(all.editions[1].closing_date == make_date(2004, 10, 31));
  CHECK(all.editions[0].title == "2003");
  CHECK(all.reports[1].original == first_words);

  CHECK(store.snapshot(2003)->reports.size() == 1);
  CHECK(store.snapshot(1990)->reports.empty());
  const Snapshot one = *store.snapshot_of_report("2004/brezia");
  CHECK(one.reports.size() == 1);
  CHECK(one.sources.empty());
  CHECK(store.snapshot_of_report("2004/nowhere")->reports.empty());
}

TEST_CASE("an edition put again is changed, not doubled") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  REQUIRE(store.put_edition({2004, "Old title", {}, {}}).has_value());
  REQUIRE(store.put_edition({2004, "New title", {}, make_date(2004, 10, 31)}).has_value());
  const Snapshot archive = *store.snapshot();
  REQUIRE(archive.editions.size() == 1);
  CHECK(archive.editions[0] == Edition{2004, "New title", {}, make_date(2004, 10, 31)});
}

TEST_CASE("an original is found by the digest of its bytes, revised or not") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  keep(store, {ardenia(), ardenia("# Other words")});
  CHECK(*store.original(sha256(first_words)) == first_words);
  CHECK(*store.original(sha256("# Other words")) == "# Other words");
  const auto none = store.original(sha256("never seen"));
  REQUIRE(!none);
  CHECK(none.error().code == Errc::not_found);
}

TEST_CASE("many reports are kept in one transaction, each with its log entry") {
  const TemporaryFolder folder;
  Store store = new_store(folder);
  const Keepable a(ardenia());
  const Keepable b(a_report("Brezia").saying("Nothing."));
  const std::vector<store::NewReport> reports{a.view(), b.view(), a.view()};
  const auto result = store.keep_reports(reports, moment(), "import");
  REQUIRE(result);
  CHECK(result->at(0).change == Change::added);
  CHECK(result->at(1).change == Change::added);
  CHECK(result->at(2).change == Change::unchanged);
  const auto log = store.log();
  REQUIRE(log->size() == 2);
  CHECK(log->at(0).number == 1);
  CHECK(log->at(0).at == moment());
  CHECK(log->at(0).actor == "import");
  CHECK(log->at(0).action == "report-added");
  CHECK(log->at(1).subject == "2004/brezia revision 1");
}

TEST_CASE("a source is described by all that its citations said, in whatever order they came") {
  const auto cites = [](const char* title, const Description& source) {
    return a_report(title).saying("Claim.[1]\n[1] A source.").citing(1, {source});
  };
  const auto brief = a_source(SourceKind::interview).by("Ana Berg").on("2004-04-12");
  auto full = a_source(SourceKind::interview).by("Ana Berg").on("2004-04-12");
  full.role("Adviser").at("Ardenburg");
  Description merged[2];
  for (int turn = 0; turn < 2; ++turn) {
    const TemporaryFolder folder;
    Store store = new_store(folder);
    keep(store,
         {cites("Ardenia", turn == 0 ? brief : full), cites("Brezia", turn == 0 ? full : brief)});
    REQUIRE(store.snapshot()->sources.size() == 1);
    merged[turn] = store.snapshot()->sources[0].description;
  }
  CHECK(merged[0] == merged[1]);
  CHECK(merged[0].role == "Adviser");
}

TEST_CASE("an archive that is open twice is one archive") {
  const TemporaryFolder folder;
  Store writer = new_store(folder);
  const auto reader = Store::open(folder / "archive.sqlite", Store::Mode::read_only);
  REQUIRE(reader);
  kept(writer, ardenia());
  CHECK(reader->snapshot()->reports.size() == 1);
}

}  // namespace
}  // namespace vigil
