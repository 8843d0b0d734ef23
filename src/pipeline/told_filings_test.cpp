#include "pipeline/told_filings.h"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "base/files.h"
#include "pipeline/filed_for.h"
#include "store/testing.h"

namespace vigil::pipeline {
namespace {

// The river pack, whose register claims a deadline met for each first report.
struct House {
  House() {
    const Path river = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";
    std::filesystem::copy(river, pack_folder, std::filesystem::copy_options::recursive);
    std::string tables = *read_file(river / "record" / "tables.toml");
    const std::size_t next = tables.find("[[table]]\nfile = \"harm.csv\"");
    REQUIRE(next != std::string::npos);
    tables.insert(next,
                  "[[table.claim]]\nkey = \"first\"\ntopic = \"deadline\"\n"
                  "fields = { article = \"7\", event = \"met\" }\ndate = \"submitted\"\n"
                  "only = { obligation = [\"first-report\"], treaty = [\"CRT\"] }\n"
                  "[[table.claim]]\nkey = \"done\"\ntopic = \"deadline\"\n"
                  "fields = { article = \"4\", event = \"met\" }\ndate = \"submitted\"\n"
                  "only = { obligation = [\"weir-removal\"], treaty = [\"CRT\"] }\n\n");
    REQUIRE(write_file(pack_folder / "record" / "tables.toml", tables));
  }

  // The state of the first report of a country whose page says that it came then.
  FiledReport first_report(const std::string& country, std::string_view day,
                           Certainty certainty = Certainty::stated) {
    store::Store store = *store::Store::create(folder / "archive.sqlite", "river");
    vigil::testing::StatementBuilder told = vigil::testing::a_statement("deadline");
    told.with("article", std::string("7"))
        .with("event", std::string("met"))
        .on(day)
        .surely(certainty);
    vigil::testing::keep(store, {vigil::testing::a_report("Page")
                                     .in(2004)
                                     .of({country})
                                     .saying("It came.")
                                     .claiming("It came", told)});
    Subject subject = *load_subject(pack_folder);
    REQUIRE(add_told_filings(subject, store));
    const auto all = filed_reports(subject, country, make_date(2005, 1, 15));
    const auto at = std::find_if(all.begin(), all.end(), [](const FiledReport& each) {
      return each.obligation == "first-report";
    });
    REQUIRE(at != all.end());
    return *at;
  }

  vigil::testing::TemporaryFolder folder;
  Path pack_folder = folder / "pack";
};

TEST_CASE("a report that a statement tells of is late by its day, and named by the statement") {
  const FiledReport told = House().first_report("XD", "2002-07-05");
  CHECK(told.filed == Filed::late);
  CHECK(told.days_late == 5);
  CHECK(told.key.starts_with("2004/page#s-"));
  CHECK(told.comparisons.empty());
  CHECK(House().first_report("XD", "2002-06-30").filed == Filed::in_time);
}

TEST_CASE("a publication tells of what it holds, and of nothing else in the archive") {
  const House house;
  vigil::testing::StatementBuilder told = vigil::testing::a_statement("deadline");
  told.with("article", std::string("7")).with("event", std::string("met")).on("2002-07-05");
  const Snapshot snapshot = vigil::testing::an_archive().with(vigil::testing::a_report("Page")
                                                                  .in(2004)
                                                                  .of({"XD"})
                                                                  .saying("It came.")
                                                                  .claiming("It came", told));
  Subject with = *load_subject(house.pack_folder), without = with;
  add_told_filings(with, snapshot);
  add_told_filings(without, Snapshot{});
  CHECK(with.lists.filings.size() == without.lists.filings.size() + 1);
  CHECK(with.lists.filings.back().key == snapshot.reports[0].statements[0].key);
}

TEST_CASE("a month says that a report was late as soon as all of it lies after the day") {
  const FiledReport around = House().first_report("XD", "2002-06");
  CHECK(around.filed == Filed::in_time);
  const FiledReport after = House().first_report("XD", "2002-08");
  CHECK(after.filed == Filed::late);
  CHECK(after.days_late == 32);
  CHECK(is_vague(after));
  CHECK(lateness(after) == "at least 32 days");
  CHECK(House().first_report("XD", "2002").filed == Filed::undated);
}

TEST_CASE("what a state did once is met by the statement that tells of it, even of early days") {
  const House house;
  vigil::testing::StatementBuilder told = vigil::testing::a_statement("deadline");
  told.with("article", std::string("4")).with("event", std::string("met")).on("1996-07-05");
  const Snapshot snapshot = vigil::testing::an_archive().with(vigil::testing::a_report("Page")
                                                                  .in(2004)
                                                                  .of({"XD"})
                                                                  .saying("It is done.")
                                                                  .claiming("It is done", told));
  Subject subject = *load_subject(house.pack_folder);
  add_told_filings(subject, snapshot);
  const Date today = make_date(2010, 1, 15);
  const auto due = calendar(subject, {.country = "XD"}, today);
  const auto filed = filed_for(subject, due, today);
  for (std::size_t i = 0; i < due.size(); ++i) {
    if (due[i].key != "weir-removal") continue;
    REQUIRE(filed[i].has_value());
    CHECK(filed[i]->filed == Filed::in_time);
    CHECK(filed[i]->key == snapshot.reports[0].statements[0].key);
  }
}

TEST_CASE("the register's row goes before a statement") {
  CHECK(House().first_report("XA", "1999-01-01").key.starts_with("record/"));
}

TEST_CASE("what is alleged, or lies before the treaty bound the state, tells nothing") {
  CHECK(House().first_report("XD", "2002-06-30", Certainty::alleged).key.empty());
  CHECK(House().first_report("XD", "2001-12-31").key.empty());
}

}  // namespace
}  // namespace vigil::pipeline
