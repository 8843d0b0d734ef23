// Maps and charts of what reports state.

#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "model/testing.h"
#include "pack/testing.h"
#include "publish/maps/testing.h"
#include "publish/site.h"

namespace vigil::publish {
namespace {

using testing::a_report;
using testing::a_statement;
using testing::an_archive;
using Files = std::map<std::string, std::string>;

std::string word(const char* text) {
  return text;
}

Snapshot stated() {
  return an_archive()
      .with(a_report("Ardenia")
                .in(2003)
                .of({"XA"})
                .saying("The river is dirty.")
                .claiming("The river is dirty.",
                          a_statement("discharge").with("status", word("discharges"))))
      .with(
          a_report("Ardenia")
              .in(2004)
              .of({"XA"})
              .saying("It stopped. Three died. None died. Some died. Five in the delta. March.")
              .claiming("It stopped.", a_statement("discharge").with("status", word("ceased")))
              .claiming("Three died.",
                        a_statement("harm").with("killed", Value::exact(3)).on("2000"))
              .claiming("None died.", a_statement("harm").with("killed", Value::zero()).on("2001"))
              .claiming("Some died.",
                        a_statement("harm").with("killed", Value::unknown()).on("2002"))
              .claiming("Five in the delta.", a_statement("harm")
                                                  .with("killed", Value::exact(5))
                                                  .with("place", word("the delta"))
                                                  .on("2004"))
              .claiming("March.",
                        a_statement("harm").with("killed", Value::exact(9)).on("2004-03")))
      .with(a_report("Brezia")
                .in(2004)
                .of({"XB"})
                .saying("Brezia denies it. Two died.")
                .claiming("Brezia denies it.", a_statement("discharge")
                                                   .about("XB")
                                                   .with("status", word("discharges"))
                                                   .surely(Certainty::denied))
                .claiming(
                    "Two died.",
                    a_statement("harm").about("XB").with("killed", Value::exact(2)).on("2003")));
}

const Files& files() {
  static const Files all = [] {
    const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
    Settings settings;
    settings.title = "Rivers";
    settings.today = make_date(2004, 11, 18);
    testing::draw_rivers(settings, pack, VIGIL_SOURCE_DIR);
    Files made;
    const auto summary =
        write_site(stated(), pack, {}, {}, settings, [&](OutputFile&& file) -> Result<> {
          made[file.path] = std::move(file.bytes);
          return {};
        });
    REQUIRE(summary);
    return made;
  }();
  return all;
}

bool has(const std::string& path, std::string_view piece) {
  return files().at(path).find(piece) != std::string::npos;
}

TEST_CASE(
    "a topic's map shows the newest edition, each mark a statement and marked as a proposal") {
  const char* page = "topics/discharge/index.html";
  CHECK(has(page, "<h2 id=\"where\">Who discharges, edition of 2004</h2>"));
  CHECK(has(page, "<a href=\"../../2004/ardenia/index.html#s-"));
  CHECK(has(page, "fill=\"url(#hatched)\"><title>Ardenia: "));
  CHECK(has(page, "(machine reading)</title>"));
  // What is denied fills nobody in.
  CHECK(has(page, "tabindex=\"-1\" class=\"plain\"><title>Brezia: nothing stated</title>"));
  CHECK(has(page, "<g class=\"plain\"><title>The Fennels: nothing stated</title>"));
  CHECK_FALSE(has("topics/harm/index.html", "<svg class=\"map"));
}

TEST_CASE("a chart keeps none, no number and nothing stated apart") {
  const char* page = "countries/ardenia/index.html";
  CHECK(has(page, "<h3>People harmed</h3>"));
  CHECK(has(page, "<th scope=\"row\">2000</th><td class=\"figure\"><a href="));
  CHECK(has(page, ">none</a></td>"));
  CHECK(has(page, ">unknown</a></td>"));
  CHECK(has(page, "not stated"));
  CHECK(has(page, "text-anchor=\"middle\">0</text>"));
  CHECK(has(page, "text-anchor=\"middle\">?</text>"));
}

TEST_CASE("a chart takes numbers of a whole year and the whole country only") {
  const char* page = "countries/ardenia/index.html";
  CHECK_FALSE(has(page, "<th scope=\"row\">2004</th>"));
  // One year alone makes no chart.
  CHECK_FALSE(has("countries/brezia/index.html", "People harmed</h3>"));
}

}  // namespace
}  // namespace vigil::publish
