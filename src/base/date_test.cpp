#include "base/date.h"

#include <doctest/doctest.h>

namespace vigil {
namespace {

TEST_CASE("a date is read in one form only, and only when the calendar has it") {
  CHECK(parse_date("2004-04-12") == make_date(2004, 4, 12));
  CHECK(parse_date("2004-02-29") == make_date(2004, 2, 29));
  for (const char* wrong : {"2003-02-29", "2004-13-01", "2004-00-10", "2004-04-00", "2004-4-12",
                            "2004-04-12 ", "20040412", "2004/04/12", "+004-04-12", "2004-04", ""}) {
    CAPTURE(wrong);
    CHECK(!parse_date(wrong));
  }
}

TEST_CASE("a date is printed with leading zeros") {
  CHECK(to_string(make_date(2004, 4, 2)) == "2004-04-02");
  CHECK(to_string(make_date(987, 11, 30)) == "0987-11-30");
}

TEST_CASE("a year after 29 February ends on 28 February in a common year") {
  CHECK(add_years(make_date(2004, 2, 29), 1) == make_date(2005, 2, 28));
  CHECK(add_years(make_date(2004, 2, 29), 4) == make_date(2008, 2, 29));
}

TEST_CASE("a month after the 31st ends on the last day of a shorter month") {
  CHECK(add_months(make_date(2003, 1, 31), 1) == make_date(2003, 2, 28));
  CHECK(add_months(make_date(2003, 8, 31), 6) == make_date(2004, 2, 29));
  CHECK(add_months(make_date(2003, 12, 15), 1) == make_date(2004, 1, 15));
}

TEST_CASE("days are counted across months and years") {
  CHECK(add_days(make_date(2003, 12, 31), 1) == make_date(2004, 1, 1));
  CHECK(add_days(make_date(2004, 3, 1), -1) == make_date(2004, 2, 29));
}

}  // namespace
}  // namespace vigil
