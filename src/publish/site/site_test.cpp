#include "publish/site.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "base/files.h"
#include "model/testing.h"
#include "publish/maps/testing.h"
#include "publish/testing.h"

using namespace vigil;
using namespace vigil::publish;
using vigil::testing::a_report;
using vigil::testing::a_source;
using vigil::testing::a_statement;
using vigil::testing::an_archive;

namespace {

std::string word(const char* text) {
  return text;
}

using Files = std::map<std::string, std::string>;

const Path golden = Path(VIGIL_SOURCE_DIR) / "tests/golden/site";

const Pack& river() {
  static const pack::Loading loading = pack::load(Path(VIGIL_SOURCE_DIR) / "tests/packs/river");
  REQUIRE(loading.pack.has_value());
  return *loading.pack;
}

Description the_interview() {
  return a_source(SourceKind::interview)
      .by("Ana Łuk")
      .role("Adviser")
      .of("Ministry of Rivers")
      .at("Ardenburg")
      .on("2004-04-12");
}

// Two editions, a report in both, one in each only; every kind of block and of note.
Snapshot two_editions() {
  return an_archive()
      .titled("River archive")
      .edition(2004, "2003-05-01", "2004-10-31")
      .with(
          a_report("Ardenia")
              .in(2003)
              .of({"XA"})
              .saying(R"(
          # River Policy
          Ardenia has not signed the treaty.[1] Its council met twice.
          # Dams
          Three dams are known.
          [1] Statement of Ardenia, Port Costa, 3 May 2002.)")
              .citing(
                  1,
                  {a_source(SourceKind::statement).of("Ardenia").at("Port Costa").on("2002-05-03")})
              .claiming("Ardenia has not signed the treaty.",
                        a_statement("treaty-status")
                            .with("treaty", word("CRT"))
                            .with("action", word("not-joined"))
                            .resting_on({1}))
              .claiming("Three dams are known.", a_statement("discharge")
                                                     .with("status", word("discharges"))
                                                     .with("volume", Value::exact(700000))
                                                     .on("1998"))
              .claiming("Its council met twice.", a_statement("treaty-status")
                                                      .about("XC")
                                                      .with("treaty", word("DP"))
                                                      .with("action", word("signed"))))
      .with(a_report("Ardenia")
                .in(2004)
                .of({"XA"})
                .saying(R"(
          Key developments since May 2003: Ardenia signed the treaty.
          # River Policy
          Ardenia signed the treaty on 3 March 2004.[1] Its council met once.[2][3]
          - A first point & another
          - A second <point>
          > Words of a resolution.
          | Year | Dams |
          | 2003 | 1,204 |
          # Dams
          Three dams are known.
          ## Locks
          None.[4]
          [1] Interview with Ana Łuk, Adviser, Ministry of Rivers, Ardenburg, 12 April 2004.
          [2] Ibid.
          [3] Jan Ort, “High Water,” Ardenia Daily, 12 June 1998, p. 8; River Monitor Report 2003, p. 6.
          [4] Costania is not counted.)")
                .citing(1, {the_interview()})
                .citing(2, {the_interview()})
                .citing(3, {a_source(SourceKind::article)
                                .by("Jan Ort")
                                .titled("High Water")
                                .published_by("Ardenia Daily")
                                .on("1998-06-12")
                                .pages("8"),
                            a_source(SourceKind::edition).of_edition(2003).pages("6")})
                .claiming("Ardenia signed the treaty on 3 March 2004.",
                          a_statement("treaty-status")
                              .with("treaty", word("CRT"))
                              .with("action", word("signed"))
                              .on("2004-03-03")
                              .resting_on({1})
                              .decided({ReviewState::confirmed, "Editor", "", {}, {}}))
                .claiming("Three dams are known.",
                          a_statement("discharge")
                              .with("status", word("discharges"))
                              .with("volume", Value::between(800000, 1000000))
                              .on("1998")
                              .surely(Certainty::estimated)
                              .said_by("a media report"))
                .claiming("dams are known", a_statement("harm").with("killed", Value::unknown())))
      .with(a_report("Brezia").in(2003).of({"XB"}).saying("Brezia has no rivers."))
      .with(a_report("Costania").in(2004).of({"XC"}).saying("Costania answered nothing.[1]"));
}

Settings settings() {
  Settings out;
  out.title = "River archive";
  out.base_url = "https://rivers.example/";
  out.organization = "River Monitor";
  out.licence = "CC-BY-4.0";
  out.pages = {{"about-us", "---\nmenu: 1\n---\n# About Us\n\nWe watch *rivers*.\n"},
               {"archives", "# Archives\n\nEvery edition is kept.\n"}};
  out.today = make_date(2004, 11, 18);
  vigil::testing::draw_rivers(out, river(), VIGIL_SOURCE_DIR);
  return out;
}

// What follows from the statements of two_editions().
Knowledge the_knowledge() {
  Knowledge known;
  Conflict conflict;
  conflict.key = "c-91b2e07d";
  conflict.kind = ConflictKind::figure;
  conflict.first = {0, 2};
  conflict.second = {2, 1};
  conflict.country = "XA";
  conflict.topic = "discharge";
  conflict.question = "Discharge: volume";
  conflict.sentence = "The report of 2003 gives 700,000 m³ for 1998; that of 2004 gives more.";
  conflict.resolution = Resolution{"Editor", "The later report counts the delta too.",
                                   std::chrono::sys_days{make_date(2004, 11, 2)}};
  known.conflicts = {conflict};
  Restatement restated{"XA", "discharge", "volume", "", vigil::testing::when("1998"), {}, ""};
  restated.printings = {{2003, {0, 2}, Value::exact(700000)},
                        {2004, {2, 1}, Value::between(800000, 1000000)}};
  known.restatements = {restated};
  return known;
}

Files site_of(const Snapshot& snapshot, const Settings& with, const Knowledge& known = {},
              const TreatyRecord& record = vigil::testing::a_treaty_record()) {
  Files files;
  const auto summary =
      write_site(snapshot, river(), known, record, with, [&](OutputFile&& file) -> Result<> {
        CHECK_MESSAGE(!files.contains(file.path), file.path, " was written twice");
        files[file.path] = std::move(file.bytes);
        return {};
      });
  REQUIRE(summary);
  CHECK(summary->files == files.size());
  return files;
}

// The values of an attribute in a page.
std::set<std::string> values(std::string_view html, std::string_view attribute) {
  std::set<std::string> found;
  const std::string opening = ' ' + std::string(attribute) + "=\"";
  for (std::size_t at = html.find(opening); at != std::string_view::npos;
       at = html.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    found.insert(std::string(html.substr(begin, html.find('"', begin) - begin)));
  }
  return found;
}

// Every address in the site that leads to nothing, as "page -> address".
std::vector<std::string> dead_links(const Files& files) {
  std::vector<std::string> dead;
  for (const auto& [path, html] : files) {
    if (!path.ends_with(".html")) continue;
    std::set<std::string> addresses = values(html, "href");
    addresses.merge(values(html, "src"));
    for (const std::string& address : addresses) {
      if (address.find("://") != std::string::npos) continue;
      const std::size_t hash = address.find('#');
      const Path target = address.starts_with('#')
                              ? Path(path)
                              : (Path(path).parent_path() / address.substr(0, hash));
      const auto file = files.find(target.lexically_normal().generic_string());
      const bool is_there = file != files.end();
      const bool has_place =
          is_there && (hash == std::string::npos ||
                       values(file->second, "id").contains(address.substr(hash + 1)));
      if (!has_place) dead.push_back(path + " -> " + address);
    }
  }
  return dead;
}

bool has(const Files& files, const std::string& path, std::string_view piece) {
  return files.at(path).find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("every link of the site leads somewhere, fragments too") {
  const auto dead = dead_links(site_of(two_editions(), settings(), the_knowledge()));
  CHECK_MESSAGE(dead.empty(), dead.size(), " dead, first: ", dead.empty() ? "" : dead.front());
}

TEST_CASE("the site is what the golden edition says") {
  const Files files = site_of(two_editions(), settings(), the_knowledge());
  const bool update = std::getenv("VIGIL_UPDATE_GOLDEN") != nullptr;
  if (update) std::filesystem::remove_all(golden);
  std::set<std::string> expected;
  for (const auto& [path, bytes] : files) {
    if (path.starts_with("assets/")) continue;  // As they stand in web/site.
    expected.insert(path);
    if (update) REQUIRE(write_file(golden / path, bytes));
    const auto kept = read_file(golden / path);
    REQUIRE_MESSAGE(kept, "VIGIL_UPDATE_GOLDEN=1 writes the golden edition anew");
    CHECK_MESSAGE(*kept == bytes, path, " differs");
  }
  const auto standing = list_files(golden);
  REQUIRE(standing);
  CHECK(standing->size() == expected.size());
}

TEST_CASE("the same snapshot gives the same bytes, in whatever order jobs are done") {
  const Files in_order = site_of(two_editions(), settings(), the_knowledge());
  const Snapshot snapshot = two_editions();
  const Settings with = settings();
  const Knowledge known = the_knowledge();
  const TreatyRecord record = vigil::testing::a_treaty_record();
  const auto site = Site::prepare(snapshot, river(), known, record, with);
  REQUIRE(site);
  Files backwards;
  for (std::size_t i = site->jobs(); i-- > 0;) {
    REQUIRE(site->write(i, [&](OutputFile&& file) -> Result<> {
      backwards[file.path] = file.pieces ? joined(file.pieces) : std::move(file.bytes);
      return {};
    }));
  }
  CHECK(backwards == in_order);
}

TEST_CASE("a note of a report has the address that was promised") {
  const Files files = site_of(two_editions(), settings(), the_knowledge());
  CHECK(has(files, "2004/ardenia/index.html", "<li id=\"n2\">"));
  CHECK(has(files, "2004/ardenia/index.html", "<p id=\"p2\">"));
  CHECK(has(files, "2004/ardenia/index.html", "<h2 id=\"river-policy\">"));
  CHECK(has(files, "2004/ardenia/index.html",
            "rel=\"canonical\" href=\"https://rivers.example/2004/ardenia/\""));
}

TEST_CASE("a page that the network has not written does not appear") {
  Settings bare = settings();
  bare.pages.clear();
  const Files files = site_of(two_editions(), bare);
  CHECK_FALSE(files.contains("about-us/index.html"));
  CHECK_FALSE(has(files, "index.html", "About Us"));
  CHECK(has(files, "index.html", "Country Reports"));
}

TEST_CASE("a page of the network's own stands at the top of the generated page of its name") {
  const Files files = site_of(two_editions(), settings(), the_knowledge());
  CHECK(has(files, "archives/index.html", "<p>Every edition is kept.</p>"));
  CHECK(has(files, "archives/index.html", "River Monitor Report 2003"));
}

TEST_CASE("a page cannot take an address that the site needs") {
  Settings taken = settings();
  taken.pages = {{"2004", "# Ours"}};
  const Snapshot snapshot = two_editions();
  const Knowledge known;
  const auto site = Site::prepare(snapshot, river(), known, {}, taken);
  REQUIRE_FALSE(site);
  CHECK(site.error().message.find("2004.md") != std::string::npos);
}

TEST_CASE("an archive without reports is a site of few words") {
  const Files files = site_of(Snapshot{}, settings());
  CHECK(has(files, "index.html", "No edition has been published yet."));
  CHECK(dead_links(files).empty());
}

TEST_CASE("a site that does not know where it stands has no sitemap") {
  Settings nowhere = settings();
  nowhere.base_url.clear();
  const Files files = site_of(two_editions(), nowhere);
  CHECK_FALSE(files.contains("sitemap.xml"));
  CHECK(files.at("robots.txt").find("Sitemap") == std::string::npos);
  CHECK(has(site_of(two_editions(), settings(), the_knowledge()), "sitemap.xml",
            "<loc>https://rivers.example/2004/ardenia/</loc>"));
}

TEST_CASE("a country's page says what holds latest on each topic, and what held before") {
  const Files files = site_of(two_editions(), settings(), the_knowledge());
  const std::string& page = files.at("countries/ardenia/index.html");
  const std::size_t latest = page.find("Clean River Treaty, signed, 3 March 2004");
  const std::size_t earlier = page.find("Clean River Treaty, not joined");
  REQUIRE(latest != std::string::npos);
  CHECK(latest < earlier);
  CHECK(has(files, "countries/ardenia/index.html", "<h3 id=\"discharge\">"));
  CHECK(has(files, "countries/ardenia/index.html", "6 years old"));
  CHECK(has(files, "countries/ardenia/index.html", "conflicts/index.html#c-91b2e07d"));
}

TEST_CASE("a topic's table leads each number to its words, and keeps bounds") {
  const Files files = site_of(two_editions(), settings(), the_knowledge());
  CHECK(has(files, "topics/discharge/index.html",
            "<td class=\"figure\" data-n=\"800000\"><a href=\"../../2004/ardenia/index.html#s-2\">"
            "800,000 to 1,000,000</a></td>"));
  CHECK(has(files, "topics/discharge/index.html", "machine readings included"));
}

TEST_CASE("an archive whose reports state nothing has no pages of topics") {
  const Files files =
      site_of(an_archive().with(a_report("Ardenia").saying("It rained.")), settings());
  CHECK_FALSE(files.contains("topics/index.html"));
  CHECK_FALSE(files.contains("data/statements.csv"));
  CHECK_FALSE(has(files, "index.html", "topics/index.html"));
}

TEST_CASE("a topic with very many statements has a page for each edition") {
  Snapshot snapshot = two_editions();
  const StatementRecord one = snapshot.reports[0].statements[0];
  for (int i = 0; i < 2000; ++i) {
    snapshot.reports[0].statements.push_back(one);
    snapshot.reports[0].statements.back().key += std::to_string(i);
  }
  const Files files = site_of(snapshot, settings());
  CHECK(has(files, "topics/treaty-status/index.html", "in the edition of 2004"));
  CHECK(has(files, "topics/treaty-status/2003.html", "aria-current=\"page\">2003"));
}

TEST_CASE("hostile keys, titles and pages neither escape the folder nor become markup") {
  Snapshot snapshot = two_editions();
  for (ReportRecord& record : snapshot.reports) {
    record.report.key = "2004/../../etc/<zzz>";
    record.report.title = "<zzz a='\"&zzz;";
    record.report.countries = {"<zzz>"};
    for (StatementRecord& one : record.statements) {
      one.key = "../<zzz>#s-\"" + one.key;
      one.statement.country = one.statement.topic = one.statement.speaker = "<zzz>";
      one.statement.fields = {{"<zzz>", std::string("<zzz>"), {}}};
    }
  }
  for (Source& source : snapshot.sources) {
    source.key = "../../<zzz>" + source.key;
    source.description.people = {"<zzz>"};
    source.description.title = "</cite><zzz>";
    source.description.url = "javascript:zzz";
  }
  Settings hostile = settings();
  hostile.title = "<zzz>";
  hostile.pages = {{"../evil", "<zzz onload=x>\n\n# <zzz>"}};
  const Files files = site_of(snapshot, hostile);
  for (const auto& [path, bytes] : files) {
    CHECK_MESSAGE(path.find("..") == std::string::npos, path);
    const bool is_text = path.ends_with(".html") || path.ends_with(".xml");
    CHECK_MESSAGE((!is_text || bytes.find("<zzz") == std::string::npos), path);
    CHECK_MESSAGE((!is_text || bytes.find("href=\"javascript") == std::string::npos), path);
  }
  CHECK(dead_links(files).empty());
}
