// The pages of the treaty record.

#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"
#include "publish/maps/testing.h"
#include "publish/site.h"
#include "publish/testing.h"

namespace vigil::publish {
namespace {

using testing::a_report;
using testing::an_archive;
using Files = std::map<std::string, std::string>;

enum class Maps { with, without };

Snapshot a_snapshot() {
  return an_archive().with(a_report("Ardenia").in(2004).saying("It rained."));
}

Files files_of(const TreatyRecord& record, Date today = make_date(2004, 11, 18),
               Maps maps = Maps::with, const Snapshot& snapshot = a_snapshot()) {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Settings settings;
  settings.title = "Rivers";
  settings.today = today;
  testing::draw_rivers(settings, pack, VIGIL_SOURCE_DIR);
  if (maps == Maps::without) settings.world = {};
  Files files;
  const auto summary =
      write_site(snapshot, pack, {}, record, settings, [&](OutputFile&& file) -> Result<> {
        files[file.path] = std::move(file.bytes);
        return {};
      });
  REQUIRE(summary);
  return files;
}

const Files& files() {
  static const Files all = files_of(testing::a_treaty_record());
  return all;
}

bool has(const std::string& path, std::string_view piece) {
  const auto found = files().find(path);
  return found != files().end() && found->second.find(piece) != std::string::npos;
}

TEST_CASE("a pack without a record has no pages of treaties, and no menu leads there") {
  const Files none = files_of({});
  for (const char* path : {"treaties/index.html", "votes/index.html", "calendar/index.html",
                           "calendar/all.ics", "record/index.html"}) {
    CHECK_FALSE(none.contains(path));
    CHECK(files().contains(path));
  }
  CHECK(none.at("index.html").find("treaties/index.html") == std::string::npos);
}

TEST_CASE("a country's page says where it stands, how it voted and what is asked of it") {
  const char* page = "countries/ardenia/index.html";
  CHECK(has(page, "data-d=\"1997-03-04\">4 March 1997</td><td>ratification</td>"));
  CHECK(has(page, "1 March 1998<span class=\"computed\""));
  CHECK(has(page, "<span class=\"year\">2000</span> <span>in favour</span>"));
  CHECK(has(page, "<b>in favour</b>, 2 times in a row"));
  CHECK(has(page, "Removal of weirs"));
  CHECK(has(page, "<td>unrecorded</td>"));
  CHECK(has(page, "Yearly report for 2004"));
  CHECK(has(page, "calendar/countries/ardenia.ics"));
}

TEST_CASE("no page calls an obligation late, or missed, of which no register tells") {
  for (const auto& [path, bytes] : files()) {
    if (!path.ends_with(".html")) continue;
    for (const char* word : {"<td>late", "days late", "<td>missing", "overdue", "missed"}) {
      CHECK_MESSAGE(bytes.find(word) == std::string::npos, path, " says ", word);
    }
  }
}

TEST_CASE("a treaty's page keeps two counts apart, year by year") {
  const char* page = "treaties/crt/index.html";
  CHECK(has(page,
            "<tr id=\"y1999\"><th scope=\"row\">31 December 1999</th><td class=\"figure\">2</td>"
            "<td class=\"figure\">2</td></tr>"));
  CHECK(has(page,
            "<tr id=\"y1997\"><th scope=\"row\">31 December 1997</th><td class=\"figure\">1</td>"
            "<td class=\"figure\">0</td></tr>"));
  CHECK(has(page, "href=\"#y1999\" tabindex=\"-1\"><title>31 December 1999: 2 had deposited"));
  CHECK(has(page, "<tr id=\"state-xb\"><th scope=\"row\">Brezia</th><td>left</td>"));
  CHECK(has(page, "signed only"));
  CHECK(has(page, "nothing recorded"));
}

TEST_CASE("each year of a treaty has its map, its table, and the way to the others") {
  const char* page = "treaties/crt/1999.html";
  CHECK(has(page, "<h2 id=\"where\">On 31 December 1999</h2>"));
  CHECK(has(page, "<a href=\"../../treaties/crt/2003.html#map\">2003</a>"));
  CHECK(has(page, "crt/1999.html#map\" aria-current=\"page\">1999</a>"));
  CHECK(has(page, "Brezia</th><td>in force</td><td class=\"day\" data-d=\"1999-12-01\">"));
  CHECK(has(page, "<title>Ardenia: in force since 1 March 1998</title>"));
  CHECK(has(page, "in force <span class=\"count\">2</span>"));
  // Who has a page is led to; who has none has a row.
  CHECK(
      has(page, "<a href=\"../../countries/ardenia/index.html\" tabindex=\"-1\" class=\"full\">"));
  CHECK(has(page, "<a href=\"#state-xb\" tabindex=\"-1\" class=\"full\"><title>Brezia: in force"));
  CHECK(has("treaties/crt/2003.html", "<title>Brezia: left since 31 July 2003</title>"));
  CHECK(has("treaties/crt/1998.html", "<title>Brezia: signed only since 1 October 1996</title>"));
  CHECK(has("treaties/crt/index.html", "<h2 id=\"where\">On 18 November 2004</h2>"));
  CHECK_FALSE(files().contains("treaties/crt/1995.html"));
  CHECK_FALSE(files().contains("treaties/crt/2005.html"));
}

TEST_CASE("land is that of the year, and an area's only where something is recorded of it") {
  // Signed before the name came into use: the record knows it by that name.
  CHECK(has("treaties/crt/1997.html", "<title>Dorvania: signed only since 2 September 1996"));
  CHECK(has("treaties/dp/2004.html", "<title>Dorvania: nothing recorded</title>"));
  CHECK(has("treaties/dp/2001.html", "<g class=\"nobody\"><title>Dorvania</title>"));
  CHECK(has("treaties/crt/2003.html", "<g class=\"nobody\"><title>Hollmark</title>"));
  CHECK(has("treaties/crt/2003.html", "<g class=\"nobody\"><title>Nowhere Reef</title>"));
}

TEST_CASE("without outlines a year has its table, and says that it has no map") {
  const Files none = files_of(testing::a_treaty_record(), make_date(2004, 11, 18), Maps::without);
  const std::string& page = none.at("treaties/crt/1999.html");
  CHECK(page.find("No map is drawn here") != std::string::npos);
  CHECK(page.find("<svg class=\"map") == std::string::npos);
  CHECK(page.find("<tr id=\"state-xb\">") != std::string::npos);
}

TEST_CASE("parties are not counted beyond the end of the record") {
  const Files later = files_of(testing::a_treaty_record(), make_date(2026, 11, 18));
  const std::string& page = later.at("treaties/crt/index.html");
  CHECK(page.find("31 December 2004") != std::string::npos);  // Where the river's table ends.
  CHECK(page.find("id=\"y2005\"") == std::string::npos);
}

TEST_CASE("a roll call names who is not in it, and what changed since the text before") {
  const char* page = "votes/6-14/index.html";
  CHECK(has(page, "<b>3</b> in favour"));
  CHECK(has(page, "Before, in committee: 1 in favour, 0 against, 2 abstained"));
  CHECK(has(page,
            "Brezia</th><td><span class=\"vote yes\">in favour</span></td><td>abstained</td>"
            "<td>changed</td>"));
  CHECK(has(page, "Costania</th><td><span class=\"vote absent\">not in the roll call</span>"));
  CHECK(has("votes/6-15/index.html", "no roll call of this text"));
}

TEST_CASE("a roll call has its map; who is not in it is told apart from who abstained") {
  const char* page = "votes/5-12/index.html";
  CHECK(has(page, "class=\"full\"><title>Ardenia: in favour</title>"));
  CHECK(has(page, "fill=\"url(#hatched)\"><title>Brezia: abstained</title>"));
  CHECK(has(page, "abstained <span class=\"count\">1</span>"));
  CHECK(has("votes/6-14/index.html", "class=\"plain\"><title>Costania: not in the roll call"));
  CHECK_FALSE(has("votes/6-15/index.html", "<svg class=\"map"));
}

TEST_CASE("only a series of several texts has a chart, and a committee's counts are not in it") {
  const std::string& page = files().at("votes/index.html");
  CHECK(page.find("Yearly, by year") != std::string::npos);
  CHECK(page.find("Single, by year") == std::string::npos);
  CHECK(page.find("<title>2001: 3 in favour, 0 against, 0 abstained</title>") != std::string::npos);
  CHECK(page.find("<title>2001: 1 in favour") == std::string::npos);
}

TEST_CASE("the calendar begins with the edition's year, and its feeds hold what it holds") {
  CHECK(has("calendar/index.html", "<h2 id=\"y2004\">2004</h2>"));
  CHECK(has("calendar/index.html", "<td>open</td>"));
  CHECK(has("calendar/all.ics", "DTSTART;VALUE=DATE:20050430"));
  CHECK(has("calendar/treaties/crt.ics", "DTSTART;VALUE=DATE:20040301"));
  CHECK(
      has("calendar/countries/ardenia.ics", "obligations\\, Ardenia") ==
      has("calendar/countries/ardenia.ics", "X-WR-CALNAME:River Monitor: obligations\\, Ardenia"));
  CHECK_FALSE(files().contains("calendar/treaties/dp.ics"));
}

// The weirs' report of the record, as a statement of the country's page tells of it.
struct Told {
  Told(Filed filed, int days_late) {
    TreatyRecord record = testing::a_treaty_record();
    FiledReport report;
    report.filed = filed;
    report.days_late = days_late;
    report.key = archive.reports[0].statements[0].key;
    if (days_late > 0) report.submitted = Edtf::day(make_date(2004, 3, 6));
    record.reports = {report, std::nullopt};
    files = files_of(record, make_date(2004, 11, 18), Maps::without, archive);
  }
  Snapshot archive =
      an_archive().with(a_report("Ardenia")
                            .in(2004)
                            .saying("It reported on the sixth.")
                            .claiming("It reported", testing::a_statement("deadline")));
  Files files;
};

TEST_CASE("an obligation that was met late says so, and who says so is one click away") {
  const Told told(Filed::late, 5);
  const std::string anchor = "#" + told.archive.reports[0].statements[0].key.substr(13);
  const std::string link = "2004/ardenia/index.html" + anchor + "\">6 March 2004</a> (5 days late)";
  const std::string& country = told.files.at("countries/ardenia/index.html");
  CHECK(country.find("<td>late: <a href=\"../../" + link) != std::string::npos);
  CHECK(country.find(link + " <span class=\"review\">machine reading</span>") != std::string::npos);
  const std::string& calendar = told.files.at("calendar/index.html");
  CHECK(calendar.find(link) != std::string::npos);
  CHECK(calendar.find("<td>late</td>") != std::string::npos);
  CHECK(calendar.find("<td>open</td>") != std::string::npos);
  CHECK(told.files.at("record/index.html").find("0 days are past") != std::string::npos);
}

TEST_CASE("what was handed in on an unknown day leads to the words, what is missing to nothing") {
  const Told undated(Filed::undated, 0);
  CHECK(undated.files.at("calendar/index.html").find("\">its words</a>") != std::string::npos);
  CHECK(undated.files.at("calendar/index.html").find("day unknown</td>") != std::string::npos);
  TreatyRecord record = testing::a_treaty_record();
  FiledReport missing;
  missing.filed = Filed::missing;
  record.reports = {missing, std::nullopt};
  const Files files = files_of(record, make_date(2004, 11, 18), Maps::without);
  CHECK(files.at("countries/ardenia/index.html").find("<td>missing</td>") != std::string::npos);
}

TEST_CASE("the record's page counts what is missing") {
  CHECK(has("record/index.html", "What was deposited later."));
  CHECK(has("record/index.html", "<dt>Texts without a roll call</dt><dd><a"));
  CHECK(has("record/index.html", "1 day is past"));
}

}  // namespace
}  // namespace vigil::publish
