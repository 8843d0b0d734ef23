#include "treaty/obligations.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "treaty/testing.h"

namespace vigil {
namespace {

std::vector<Obligation> of(const testing::River& river, const treaty::Asked& asked) {
  return treaty::obligations(river.pack, river.record, asked);
}

const Obligation* find(const std::vector<Obligation>& all, std::string_view key) {
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const Obligation& one) { return one.key == key; });
  return at == all.end() ? nullptr : &*at;
}

const Date today = make_date(2004, 11, 9);

TEST_CASE("each obligation of a party has its day, its article and its rule") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto all = of(river, {.country = "XC", .today = today});
  const Obligation* weirs = find(all, "weir-removal");
  REQUIRE(weirs != nullptr);
  CHECK(weirs->due == make_date(2004, 8, 1));
  CHECK(weirs->entry == make_date(2000, 8, 1));
  CHECK(weirs->article == "4");
  CHECK(weirs->state == ObligationState::unrecorded);
  CHECK(weirs->rule ==
        "4 years after entry into force (article 4); in force 2000-08-01: first day of the 6th "
        "month after the month of deposit, not before 1998-03-01 (article 12); rules of "
        "2026-01-15");
  const Obligation* cleaning = find(all, "cleaning");
  REQUIRE(cleaning != nullptr);
  CHECK(cleaning->due == make_date(2010, 8, 1));
  CHECK(cleaning->state == ObligationState::open);
  CHECK(find(all, "first-report")->due == make_date(2001, 1, 28));
  CHECK(find(all, "national-law") == nullptr);  // It has no day.
}

TEST_CASE("a yearly report begins after the first one and goes on to the end of next year") {
  const testing::River river(VIGIL_SOURCE_DIR);
  std::vector<Date> days;
  for (const Obligation& one : of(river, {.country = "XC", .today = today})) {
    if (one.key == "yearly-report") days.push_back(one.due);
  }
  REQUIRE(days.size() == 5);
  CHECK(days.front() == make_date(2001, 4, 30));
  CHECK(days.back() == make_date(2005, 4, 30));
}

// The treaty asks for a report before each review conference, and one was held in 2003.
testing::River with_conference_reports() {
  testing::River river(VIGIL_SOURCE_DIR);
  ObligationRule rule;
  rule.key = "conference-report";
  rule.name = "Report to the conference";
  rule.article = "8";
  rule.clock.kind = ClockKind::meeting;
  rule.clock.meeting = "RevCon";
  river.pack.treaties[0].rules.obligations.push_back(rule);
  return river;
}

TEST_CASE("a report before a meeting is due on the day before, from who was bound by then") {
  testing::River river = with_conference_reports();
  const auto all = of(river, {.country = "XC", .today = today});
  const Obligation* report = find(all, "conference-report");
  REQUIRE(report != nullptr);
  CHECK(report->due == make_date(2003, 11, 23));
  CHECK(report->year == 2003);
  CHECK(
      report->rule.starts_with("First Review Conference on 2003-11-24: the day before each "
                               "RevCon begins (article 8); in force 2000-08-01"));
  const auto left = of(river, {.country = "XB", .today = today});
  CHECK(find(left, "conference-report") == nullptr);  // It had left before.
  river.pack.meetings.back().from = make_date(2000, 8, 2);
  const auto at_entry = of(river, {.country = "XC", .today = today});
  CHECK(find(at_entry, "conference-report") == nullptr);  // Due on the day of entry into force.
  river.pack.meetings.back().from = make_date(2000, 8, 3);
  const auto after_entry = of(river, {.country = "XC", .today = today});
  CHECK(find(after_entry, "conference-report") != nullptr);
}

TEST_CASE("a meeting moves a day, and the first one stays known") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto all = of(river, {.country = "XA", .today = today});
  const Obligation* cleaning = find(all, "cleaning");
  REQUIRE(cleaning != nullptr);
  CHECK(cleaning->first_due == make_date(2008, 3, 1));
  CHECK(cleaning->due == make_date(2011, 3, 1));
  CHECK(cleaning->extensions == std::vector<Grant>{{make_date(2011, 3, 1), "RC"}});
  CHECK(cleaning->rule.starts_with("extended to 2011-03-01 (RC) from 2008-03-01, 10 years after"));
}

TEST_CASE("every decision that moved a day keeps its own day and its meeting") {
  testing::River river(VIGIL_SOURCE_DIR);
  river.record.extensions.insert(river.record.extensions.begin(),
                                 {"CRT", "XA", "cleaning", make_date(2019, 3, 1), "2MSP", ""});
  const auto all = of(river, {.country = "XA", .today = today});
  const Obligation* cleaning = find(all, "cleaning");
  REQUIRE(cleaning != nullptr);
  CHECK(cleaning->due == make_date(2019, 3, 1));
  CHECK(cleaning->extensions ==
        std::vector<Grant>{{make_date(2011, 3, 1), "RC"}, {make_date(2019, 3, 1), "2MSP"}});
  CHECK(cleaning->rule.starts_with(
      "extended to 2011-03-01 (RC) and to 2019-03-01 (2MSP) from 2008-03-01, 10 years"));
}

TEST_CASE("obligations of a state that left and came back are told apart") {
  testing::River river(VIGIL_SOURCE_DIR);
  StatusEntry back;
  back.treaty = "CRT";
  back.country = "XB";
  back.deposited = make_date(2004, 1, 15);
  river.record.status.push_back(back);
  std::vector<int> stays;
  for (const Obligation& one : of(river, {.country = "XB", .today = today})) {
    if (one.key == "first-report") stays.push_back(one.stay);
  }
  CHECK(stays == std::vector<int>{1, 2});
}

TEST_CASE("nothing falls due once a state has left, nor for a signatory") {
  const testing::River river(VIGIL_SOURCE_DIR);
  for (const Obligation& one : of(river, {.country = "XB", .today = today})) {
    CHECK(one.due < make_date(2003, 7, 31));
  }
  CHECK(of(river, {.country = "XE", .today = today}).empty());
}

TEST_CASE("a question is bounded by country, treaty and days, both included") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto all =
      of(river, {.from = make_date(2001, 1, 28), .to = make_date(2001, 4, 30), .today = today});
  REQUIRE(all.size() == 4);
  CHECK(all.front().due == make_date(2001, 1, 28));
  CHECK(all.back().due == make_date(2001, 4, 30));
  CHECK(of(river, {.treaty = "DP", .today = today}).empty());
  CHECK(of(river, {.to = make_date(2030, 12, 31), .today = today}).back().due ==
        make_date(2030, 4, 30));
}

}  // namespace
}  // namespace vigil
