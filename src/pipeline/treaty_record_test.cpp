#include "pipeline/treaty_record.h"

#include <doctest/doctest.h>

#include "treaty/testing.h"
#include "treaty/treaty.h"

namespace vigil::pipeline {
namespace {

TreatyRecord river_record(int edition = 2004) {
  const testing::River river(VIGIL_SOURCE_DIR);
  return treaty_record(river.pack, river.record, edition, make_date(2004, 11, 18));
}

TEST_CASE("the counts of parties are the engine's, on every day") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const TreatyRecord record = river_record();
  REQUIRE(record.treaties.size() == 2);
  for (const TreatyStatus& status : record.treaties) {
    const Treaty& treaty = river.pack.treaties[status.treaty];
    for (Date day = make_date(1996, 1, 1); day < make_date(2006, 1, 1); day = add_days(day, 1)) {
      const Parties parties = treaty::parties(treaty, river.record.status, day);
      const PartyCount count = count_on(status, day);
      REQUIRE_MESSAGE(count.deposited == parties.deposited.size(), treaty.key, to_string(day));
      REQUIRE_MESSAGE(count.in_force == parties.in_force.size(), treaty.key, to_string(day));
    }
  }
}

TEST_CASE("a row says which of its days were computed") {
  const TreatyRecord record = river_record();
  const std::vector<Standing>& rows = record.treaties[0].states;
  REQUIRE(rows.size() == 5);
  CHECK(rows[1].country == "XB");
  CHECK(rows[1].left == make_date(2003, 7, 31));
  CHECK(rows[1].entry_computed);
  CHECK(rows[1].leaving_computed);
  CHECK(rows[3].country == "XD");
  CHECK_FALSE(rows[3].entry_computed);
  CHECK(footing(rows[1], make_date(2003, 7, 30)) == Footing::in_force);
  CHECK(footing(rows[1], make_date(2003, 7, 31)) == Footing::left);
  CHECK(footing(rows[4], make_date(2003, 7, 31)) == Footing::signed_only);
  CHECK(footing(rows[4], make_date(1990, 1, 1)) == Footing::none);
}

TEST_CASE("yearly obligations are those of the edition's year and the next, others are all") {
  bool once_before = false;
  for (const Obligation& due : river_record().obligations) {
    const int year = static_cast<int>(due.due.year());
    if (due.year) CHECK((year == 2004 || year == 2005));
    once_before = once_before || (!due.year && year < 2004);
  }
  CHECK(once_before);
}

TEST_CASE("each obligation that asks for a report has what the register knows of it beside it") {
  const Subject river = *load_subject(Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river");
  const TreatyRecord record = treaty_record(river, 2004, make_date(2004, 11, 18));
  REQUIRE(record.reports.size() == record.obligations.size());
  std::size_t known = 0;
  for (std::size_t i = 0; i < record.obligations.size(); ++i) {
    const FiledReport* report = record.report_of(i);
    if (report == nullptr) continue;
    CHECK(report->country == record.obligations[i].country);
    CHECK(report->obligation == record.obligations[i].key);
    CHECK(report->due == record.obligations[i].due);
    if (!report->key.empty()) ++known;
  }
  CHECK(known > 0);
  CHECK(record.report_of(record.reports.size()) == nullptr);
}

TEST_CASE("texts stand by year, a committee's counts apart, each after the one of its series") {
  const TreatyRecord record = river_record();
  REQUIRE(record.texts.size() == 5);
  CHECK(record.texts[0].resolution == "5/12");
  CHECK_FALSE(record.texts[0].before.has_value());
  CHECK(record.texts[1].resolution == "6/14");
  CHECK(record.texts[1].plenary->yes == 2);
  REQUIRE(record.texts[1].committees.size() == 1);
  CHECK(record.texts[1].committees[0].yes == 1);
  CHECK(record.texts[1].before == 0);
  CHECK_FALSE(record.texts[2].before.has_value());
  CHECK(record.texts[3].before == 1);
  CHECK(record.texts[3].absent == std::vector<std::string>{"XC"});
}

TEST_CASE("a state of any roll call has a row for every text") {
  const TreatyRecord record = river_record();
  REQUIRE(record.votes.size() == 3);
  CHECK(record.votes.at("XC").rows.size() == record.texts.size());
}

TEST_CASE("a pack without a record has none") {
  CHECK_FALSE(treaty_record(Pack{}, Record{}, 2004, make_date(2004, 1, 1)).any());
}

}  // namespace
}  // namespace vigil::pipeline
