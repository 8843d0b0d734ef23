#include "check/detail/dates.h"

#include "check/testing.h"

namespace vigil::check::testing {
namespace {

// "form date" of each mention; "?" where there is no date, "!" where it is impossible.
std::vector<std::string> read(std::string_view text) {
  const Pack pack = river();
  std::vector<std::string> found;
  for (const DateMention& mention : dates_in(text, pack.reading.months)) {
    const std::string date = mention.date       ? mention.date->to_string()
                             : mention.possible ? "?"
                                                : "!";
    found.push_back(std::string(slice<TextSpace>(text, mention.where)) + " = " + date);
  }
  return found;
}
using Dates = std::vector<std::string>;

TEST_CASE("each form of a date is read") {
  CHECK(read("on 12 April 2004.") == Dates{"12 April 2004 = 2004-04-12"});
  CHECK(read("in April 2004,") == Dates{"April 2004 = 2004-04"});
  CHECK(read("April 12, 2004") == Dates{"April 12, 2004 = 2004-04-12"});
  CHECK(read("the 12th April 2004") == Dates{"12th April 2004 = 2004-04-12"});
  CHECK(read("Sept. 2004") == Dates{"Sept. 2004 = 2004-09"});
  CHECK(read("2004-04-12") == Dates{"2004-04-12 = 2004-04-12"});
  CHECK(read("12/04/2004") == Dates{"12/04/2004 = ?"});
  CHECK(read("15-16 April 2004") == Dates{"15-16 April 2004 = 2004-04-15/2004-04-16"});
  CHECK(read("1992-1995") == Dates{"1992-1995 = 1992/1995"});
  CHECK(read("on 12 April") == Dates{"12 April = ?"});
}

TEST_CASE("a year that stands once counts for the months before it") {
  CHECK(read("in December 2000, January 2002, and February and May 2003") ==
        Dates{"December 2000 = 2000-12", "January 2002 = 2002-01", "February = 2003-02",
              "May 2003 = 2003-05"});
  CHECK(read("28 November-2 December 2003") ==
        Dates{"28 November = 2003-11-28", "2 December 2003 = 2003-12-02"});
}

TEST_CASE("what no calendar has is found, and no number is taken for a day") {
  CHECK(read("31 June 2001") == Dates{"31 June 2001 = !"});
  CHECK(read("29 February 2003, 29 February 2004") ==
        Dates{"29 February 2003 = !", "29 February 2004 = 2004-02-29"});
  CHECK(read("In June 31 people came; 1,200 June visitors; Resolution 58/53; $2000; No. 20-2004; "
             "51A; May be.")
            .empty());
}

TEST_CASE("any bytes are read, in time that grows with them") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "May and 31 ";
  CHECK(read(text).size() <= 200'000);
  CHECK(read("\xE2\x80\xFF\xC2May\xC2\xA0"
             "2003")
            .size() <= 1);
}

}  // namespace
}  // namespace vigil::check::testing
