#include "treaty/clock.h"

#include <doctest/doctest.h>

#include "pack/testing.h"

namespace vigil {
namespace {

const Treaty& treaty_of(const Pack& pack, std::string_view key) {
  for (const Treaty& treaty : pack.treaties) {
    if (treaty.key == key) return treaty;
  }
  FAIL("no treaty ", key);
  return pack.treaties.front();
}

TEST_CASE("entry into force on the first day of the sixth month after the month of the deposit") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Treaty& rivers = treaty_of(pack, "CRT");
  const auto entry = [&](Date deposited) {
    return treaty::entry_into_force(rivers, deposited, Joining::ratification);
  };
  CHECK(entry(make_date(1999, 6, 14)) == make_date(1999, 12, 1));
  CHECK(entry(make_date(2000, 2, 29)) == make_date(2000, 8, 1));
  CHECK(entry(make_date(2000, 3, 1)) == make_date(2000, 9, 1));
  CHECK(entry(make_date(2000, 8, 31)) == make_date(2001, 2, 1));
}

TEST_CASE("who deposited early waits for the treaty itself") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Treaty& rivers = treaty_of(pack, "CRT");
  CHECK(treaty::entry_into_force(rivers, make_date(1996, 10, 1), Joining::ratification) ==
        make_date(1998, 3, 1));
  CHECK(treaty::entry_into_force(rivers, make_date(1997, 9, 30), Joining::ratification) ==
        make_date(1998, 3, 1));
  CHECK(treaty::entry_into_force(rivers, make_date(1997, 10, 1), Joining::ratification) ==
        make_date(1998, 4, 1));
}

TEST_CASE("entry into force so many months later, to the day, and at the month's end if it must") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Treaty& dams = treaty_of(pack, "DP");
  const auto entry = [&](Date deposited, Joining how = Joining::accession) {
    return treaty::entry_into_force(dams, deposited, how);
  };
  CHECK(entry(make_date(2002, 10, 4)) == make_date(2003, 4, 4));
  CHECK(entry(make_date(2002, 8, 31)) == make_date(2003, 2, 28));
  CHECK(entry(make_date(2002, 5, 1), Joining::succession) == make_date(2002, 5, 1));
}

TEST_CASE("a treaty that is not in force, or has no rule, is in force for nobody") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  Treaty rivers = treaty_of(pack, "CRT");
  rivers.in_force.reset();
  CHECK(!treaty::entry_into_force(rivers, make_date(2000, 1, 1), Joining::ratification));
  Treaty dams = treaty_of(pack, "DP");
  dams.rules.entry.count = EntryCount::none;
  CHECK(!treaty::entry_into_force(dams, make_date(2002, 1, 1), Joining::ratification));
}

TEST_CASE("a clock of years that starts on 29 February ends on 28 February in a common year") {
  Clock clock;
  clock.kind = ClockKind::after;
  clock.years = 3;
  CHECK(treaty::due_after(clock, make_date(2000, 2, 29)) == make_date(2003, 2, 28));
  clock.years = 0;
  clock.days = 180;
  CHECK(treaty::due_after(clock, make_date(1999, 3, 1)) == make_date(1999, 8, 28));
}

Clock before_conferences() {
  Clock clock;
  clock.kind = ClockKind::meeting;
  clock.meeting = "RevCon";
  return clock;
}

TEST_CASE("a clock before meetings gives the day before one begins, and none without its day") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Treaty& rivers = treaty_of(pack, "CRT");
  Clock clock = before_conferences();
  Meeting conference = pack.meetings.back();
  CHECK(treaty::due_before(clock, rivers, conference) == make_date(2003, 11, 23));
  CHECK(!treaty::due_before(clock, treaty_of(pack, "DP"), conference));
  CHECK(!treaty::due_before(clock, rivers, pack.meetings.front()));  // Of another kind.
  clock.last_year = 2003;
  CHECK(treaty::due_before(clock, rivers, conference));
  clock.last_year = 2002;
  CHECK(!treaty::due_before(clock, rivers, conference));
  conference.from.reset();
  CHECK(!treaty::due_before(before_conferences(), rivers, conference));
}

TEST_CASE("rules and clocks read as people say them") {
  const Pack pack = testing::river_pack(VIGIL_SOURCE_DIR);
  const Treaty& rivers = treaty_of(pack, "CRT");
  CHECK(treaty::in_words(rivers, rivers.rules.entry) ==
        "first day of the 6th month after the month of deposit, not before 1998-03-01");
  CHECK(treaty::in_words(treaty_of(pack, "DP"), treaty_of(pack, "DP").rules.entry) ==
        "6 months after deposit, to the day, not before 2001-07-01");
  CHECK(treaty::in_words(rivers.rules.obligations[0].clock) == "4 years after entry into force");
  CHECK(treaty::in_words(rivers.rules.obligations[2].clock) == "180 days after entry into force");
  CHECK(treaty::in_words(rivers.rules.obligations[3].clock) == "each 30 April for the year before");
  CHECK(treaty::in_words(rivers.rules.obligations[4].clock) == "standing");
  Clock clock = before_conferences();
  CHECK(treaty::in_words(clock) == "the day before each RevCon begins");
  clock.last_year = 2009;
  CHECK(treaty::in_words(clock) == "the day before each RevCon begins, to 2009");
}

}  // namespace
}  // namespace vigil
