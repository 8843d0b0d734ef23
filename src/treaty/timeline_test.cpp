#include "treaty/timeline.h"

#include <doctest/doctest.h>

#include "treaty/testing.h"

namespace vigil {
namespace {

using Codes = std::vector<std::string>;

std::vector<StatusEntry> rows_of(const Record& record, std::string_view country) {
  std::vector<StatusEntry> rows;
  for (const StatusEntry& row : record.status) {
    if (row.country == country) rows.push_back(row);
  }
  return rows;
}

TEST_CASE("a state's timeline runs from signature to leaving, computed days with their rule") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto events = treaty::timeline(river.rivers(), rows_of(river.record, "XB"));
  REQUIRE(events.size() == 5);
  CHECK(events[0] == treaty::Event{make_date(1996, 10, 1), treaty::EventKind::signed_on, ""});
  CHECK(events[1].day == make_date(1999, 6, 14));
  CHECK(events[2].day == make_date(1999, 12, 1));
  CHECK(events[2].rule ==
        "first day of the 6th month after the month of deposit, not before 1998-03-01 (article "
        "12)");
  CHECK(events[3].kind == treaty::EventKind::notified);
  CHECK(events[4].day == make_date(2003, 7, 31));
  CHECK(events[4].rule == "6 months after notice (article 14)");
}

TEST_CASE("a day that the depositary states is taken, and has no rule") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto events = treaty::timeline(river.rivers(), rows_of(river.record, "XD"));
  REQUIRE(events.size() == 2);
  CHECK(events[0] == treaty::Event{make_date(2002, 1, 1), treaty::EventKind::in_force, ""});
  CHECK(events[1].kind == treaty::EventKind::deposited);
}

TEST_CASE("who had deposited and for whom it was in force are two counts") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto on = [&](Date day) {
    return treaty::parties(river.rivers(), river.record.status, day);
  };
  CHECK(on(make_date(1997, 3, 3)).deposited.empty());
  CHECK(on(make_date(1997, 3, 4)).deposited == Codes{"XA"});
  CHECK(on(make_date(1997, 3, 4)).in_force.empty());
  CHECK(on(make_date(1998, 3, 1)).in_force == Codes{"XA"});
  CHECK(on(make_date(2000, 7, 31)).deposited == Codes{"XA", "XB", "XC"});
  CHECK(on(make_date(2000, 7, 31)).in_force == Codes{"XA", "XB"});
}

TEST_CASE("who gave notice is a party until it takes effect, and not on that day") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const auto on = [&](Date day) {
    return treaty::parties(river.rivers(), river.record.status, day).deposited;
  };
  CHECK(on(make_date(2003, 7, 30)) == Codes{"XA", "XB", "XC", "XD"});
  CHECK(on(make_date(2003, 7, 31)) == Codes{"XA", "XC", "XD"});
}

}  // namespace
}  // namespace vigil
