#include "treaty/filings.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "treaty/obligations.h"
#include "treaty/testing.h"

namespace vigil {
namespace {

using treaty::filed_reports;
using treaty::FilingQuery;

struct House : testing::River {
  House() : River(VIGIL_SOURCE_DIR) {}

  std::vector<FiledReport> reports(std::string country,
                                   std::optional<Date> until = make_date(2004, 12, 31)) const {
    return filed_reports(pack, record, lists, {std::move(country), make_date(2005, 1, 15), until});
  }
  FiledReport report(const std::string& country, int year) const {
    for (const FiledReport& each : reports(country)) {
      if (each.year == year) return each;
    }
    FAIL("there is no report for that year");
    return {};
  }
};

TEST_CASE("each report that was due is in time, late, undated or missing") {
  const House house;
  CHECK(house.report("XA", 1998).filed == Filed::in_time);
  const FiledReport late = house.report("XA", 1999);
  CHECK(late.filed == Filed::late);
  CHECK(late.days_late == 12);
  CHECK(late.key == "record/filings#CRT-XA-yearly-report-1999");
  CHECK(house.report("XA", 2000).filed == Filed::in_time);  // On the very day.
  CHECK(house.report("XA", 2003).filed == Filed::missing);
  CHECK(house.report("XC", 2001).filed == Filed::late);  // The first one, due in January.
}

TEST_CASE("where no register reaches, nothing is missing") {
  const House house;
  for (const FiledReport& each : house.reports("XD", std::nullopt)) {
    CHECK(each.filed == Filed::unrecorded);
  }
  for (const FiledReport& each : house.reports("XD", make_date(2003, 12, 31))) {
    CHECK(each.filed == (each.due <= make_date(2003, 12, 31) ? Filed::missing : Filed::unrecorded));
  }
}

TEST_CASE("of a treaty without a row in the register, nothing is missing") {
  House house;
  for (Filing& filing : house.lists.filings) filing.treaty = "DP";
  for (const FiledReport& each : house.reports("XA")) {
    CHECK(each.filed == Filed::unrecorded);
  }
}

TEST_CASE("a report before a meeting is found in the register by the meeting's year") {
  House house;
  ObligationRule rule;
  rule.key = "conference-report";
  rule.clock.kind = ClockKind::meeting;
  rule.clock.meeting = "RevCon";
  house.pack.treaties[0].rules.obligations = {rule};
  const auto missing = house.reports("XA");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].filed == Filed::missing);
  house.lists.filings.push_back(
      {"row", "CRT", "XA", "conference-report", 2003, Edtf::day(make_date(2003, 11, 25)), {}, ""});
  const auto late = house.reports("XA");
  CHECK(late[0].filed == Filed::late);
  CHECK(late[0].days_late == 2);
}

TEST_CASE("a report is laid beside the state's report before") {
  const House house;
  CHECK(house.report("XA", 1998).comparisons.empty());
  CHECK(house.report("XA", 1999).comparisons.empty());
  const auto copied = house.report("XA", 2000).comparisons;
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].oddity == FilingOddity::copied);
  CHECK(copied[0].before == 1999);
  CHECK(house.report("XA", 2001).comparisons.empty());
  const auto backwards = house.report("XA", 2002).comparisons;
  REQUIRE(backwards.size() == 2);
  CHECK(backwards[0].oddity == FilingOddity::backwards);
  CHECK(in_words(backwards[0]) == "Weirs left: 5 in the report for 2001, now 6");
  CHECK(in_words(backwards[1]) == "Weirs removed so far: 7 in the report for 2001, now 6");
}

TEST_CASE("a figure left blank is not the same as none") {
  const House house;
  const auto all = house.reports("XC");
  const auto yearly = std::find_if(all.begin(), all.end(), [](const FiledReport& each) {
    return each.obligation == "yearly-report" && each.year == 2001;
  });
  REQUIRE(yearly != all.end());
  CHECK(yearly->filed == Filed::undated);
  REQUIRE(yearly->comparisons.size() == 1);
  CHECK(yearly->comparisons[0].oddity == FilingOddity::blank);
  CHECK(in_words(yearly->comparisons[0]) == "Weirs left: none in the report for 2000, now blank");
}

TEST_CASE("an obligation is met, late or missing as its report is") {
  const House house;
  const Date today = make_date(2005, 1, 15);
  const auto due = treaty::obligations(house.pack, house.record, {.country = "XA", .today = today});
  const FilingQuery query{"", today, make_date(2004, 12, 31)};
  const auto for_due = treaty::reports_for(house.pack, house.lists, query, due);
  REQUIRE(for_due.size() == due.size());
  std::vector<FiledReport> past;
  for (std::size_t i = 0; i < due.size(); ++i) {
    CHECK(for_due[i].has_value() == due[i].key.ends_with("report"));
    if (for_due[i] && due[i].due <= today) past.push_back(*for_due[i]);
    if (for_due[i] && due[i].due > today) CHECK(for_due[i]->filed == Filed::open);
  }
  CHECK(past == house.reports("XA"));
}

TEST_CASE("what asks for no report has what the register holds of its being done") {
  const House house;
  const Date today = make_date(2010, 1, 15);
  const auto due = treaty::obligations(house.pack, house.record, {.country = "XA", .today = today});
  const auto weirs = std::find_if(
      due.begin(), due.end(), [](const Obligation& each) { return each.key == "weir-removal"; });
  REQUIRE(weirs != due.end());
  Register lists = house.lists;
  lists.filings.push_back(
      {"row", "CRT", "XA", "weir-removal", 2000, Edtf::day(add_days(weirs->due, 3)), {}, ""});
  const FilingQuery query{"", today, make_date(2009, 12, 31)};
  const auto filed = treaty::reports_for(house.pack, lists, query, due);
  const auto& done = filed[static_cast<std::size_t>(weirs - due.begin())];
  REQUIRE(done.has_value());
  CHECK(done->filed == Filed::late);
  CHECK(done->days_late == 3);
  CHECK(done->comparisons.empty());
  // It is no report: the list of reports is as it was.
  CHECK(treaty::filed_reports(house.pack, house.record, lists, query) ==
        treaty::filed_reports(house.pack, house.record, house.lists, query));
}

TEST_CASE("a report that came before its day is no longer open") {
  const House house;
  const auto due = treaty::obligations(
      house.pack, house.record,
      {.country = "XC", .to = make_date(2001, 1, 28), .today = make_date(2000, 12, 25)});
  REQUIRE(due.size() == 1);
  Register lists = house.lists;
  lists.filings.clear();
  const FilingQuery query{"", make_date(2000, 12, 25), {}};
  CHECK(treaty::reports_for(house.pack, lists, query, due)[0]->filed == Filed::open);
  lists.filings = {
      {"row", "CRT", "XC", "first-report", 2000, Edtf::day(make_date(2000, 12, 24)), {}, ""}};
  const auto filed = treaty::reports_for(house.pack, lists, query, due);
  CHECK(filed[0]->filed == Filed::in_time);
  CHECK(filed[0]->key == "row");
}

TEST_CASE("a yearly report of none after one of none is no copy") {
  House house;
  for (Filing& filing : house.lists.filings) {
    filing.figures = {Value::zero(), Value::zero()};
  }
  for (const FiledReport& each : house.reports("XA")) CHECK(each.comparisons.empty());
}

}  // namespace
}  // namespace vigil
