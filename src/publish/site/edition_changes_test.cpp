// What changed in an edition, report by report.

#include <string>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"
#include "publish/site/pages.h"

namespace vigil::publish {
namespace {

using testing::a_report;
using testing::an_archive;

// The page of the edition of 2004, the last of three.
std::string page_of_2004() {
  const Snapshot snapshot =
      an_archive()
          .with(a_report("Costania").in(2002).of({"XC"}).saying("It has a coast. It has no dam."))
          .with(a_report("Ardenia").in(2003).of({"XA"}).saying(R"(
            # Dams
            Two dams stand on the upper river.
            The council of the river met twice.
            A lock is planned in the delta.)"))
          .with(a_report("Brezia").in(2003).of({"XB"}).saying("Brezia has no rivers."))
          .with(a_report("Doria").in(2003).of({"XD"}).saying("Doria is dry."))
          .with(a_report("Ardenia").in(2004).of({"XA"}).saying(R"(
            # Dams and Locks
            Three dams stand on the upper river.
            A lock is planned in the delta.
            Fishermen were counted for the first time.
            None were hurt.)"))
          .with(a_report("Costania").in(2004).of({"XC"}).saying("It has a coast. It has one dam."))
          .with(a_report("Doria").in(2004).of({"XD"}).saying("Doria is dry."))
          .with(a_report("Elvia").in(2004).of({"XE"}).saying("Elvia answered."));
  Settings settings;
  settings.today = make_date(2004, 11, 18);
  const Knowledge known;
  const TreatyRecord record;
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Plan plan(snapshot, pack, known, record, settings);
  return write_edition_changes(plan, 1).bytes;
}

std::string row_of(const std::string& page, const std::string& name) {
  const std::size_t at = page.find('>' + name + '<');
  REQUIRE(at != std::string::npos);
  return page.substr(at + 1, page.find("</li>", at) - at - 1);
}

}  // namespace

TEST_CASE("an edition says of each report how many paragraphs changed, came and went") {
  const std::string page = page_of_2004();
  CHECK(row_of(page, "Ardenia") ==
        "Ardenia</a> <span class=\"turns\">1 changed, 2 new, 1 taken out, 1 as before</span>");
  CHECK(row_of(page, "Doria") == "Doria</a> <span class=\"turns\">no paragraph changed</span>");
}

TEST_CASE("a report that skipped an edition says since when its changes are counted") {
  CHECK(row_of(page_of_2004(), "Costania") ==
        "Costania</a> <span class=\"turns\">since 2002: 1 changed</span>");
}

TEST_CASE("reports that are new or not continued stand in their regions too") {
  const std::string page = page_of_2004();
  CHECK(row_of(page, "Elvia") == "Elvia</a> <span class=\"count\">a new report</span>");
  CHECK(row_of(page, "Brezia 2003") ==
        "Brezia 2003</a> <span class=\"count\">not continued</span>");
  CHECK(page.find("Of 4 reports, 3 continue one of an edition before and 1 is new. "
                  "Not continued: 1 report of 2003.") != std::string::npos);
}

}  // namespace vigil::publish
