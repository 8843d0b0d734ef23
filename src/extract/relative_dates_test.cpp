#include "extract/relative_dates.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string told(const std::string& words, const std::string& last, std::size_t at = 0) {
  const auto date = Edtf::parse(last);
  REQUIRE(date.has_value());
  const ParsedDate found = relative_date(tokens_of(words), at, *date->from());
  return found.date ? found.date->to_string() + " " + std::to_string(found.end) : "";
}

}  // namespace

TEST_CASE("beside the date spoken of, at the precision of the words") {
  CHECK(told("that year", "2003-04-12") == "2003 2");
  CHECK(told("the same month", "2003-04-12") == "2003-04 3");
  CHECK(told("that same day", "2003-04-12") == "2003-04-12 3");
  CHECK(told("the following day", "2003-12-31") == "2004-01-01 3");
  CHECK(told("the previous year", "2003") == "2002 3");
  CHECK(told("the month before, it", "2003-01-05") == "2002-12 3");
}

TEST_CASE("so far from it") {
  CHECK(told("three weeks later", "2003-04-12") == "2003-05-03 3");
  CHECK(told("two years earlier", "2003-04-12") == "2001 3");
  CHECK(told("18 months later", "2003-01") == "2004-07 3");
  CHECK(told("a day after", "2003-04-12") == "2003-04-13 3");
}

TEST_CASE("at the time of it, in its course, and a day of its month") {
  CHECK(told("at that time", "2003-04-12", 1) == "2003-04-12 3");
  CHECK(told("at the time.", "2003-04-12", 1) == "2003-04-12 3");
  CHECK(told("at the time of the flood", "2003-04-12", 1).empty());
  CHECK(told("during the year.", "2003-04-12", 1) == "2003 3");
  CHECK(told("in the course of the year", "2003-04-12", 4) == "2003 6");
  CHECK(told("for the entire year.", "2003-04-12", 1) == "2003 4");
  CHECK(told("in the whole month", "2003-04-12", 1) == "2003-04 4");
  CHECK(told("during the whole year", "2003-04-12", 1) == "2003 4");
  CHECK(told("for the whole year round", "2003-04-12", 1).empty());
  CHECK(told("during the year 2001", "2003-04-12", 1).empty());
  CHECK(told("during the year under review", "2003-04-12", 1).empty());
  CHECK(told("the 8th of that month", "2003-04-12") == "2003-04-08 6");
  CHECK(told("the 8th of that month", "2003").empty());
}

TEST_CASE("not from a date that is vaguer, nor from what follows") {
  CHECK(told("the following day", "2003-04").empty());
  CHECK(told("three weeks later", "2003").empty());
  CHECK(told("the day before it signed", "2003-04-12").empty());
  CHECK(told("the year after the war", "2003").empty());
  CHECK(told("two years after independence", "2003").empty());
  CHECK(told("three wells later", "2003").empty());
}

}  // namespace vigil::extract
