#include "extract/dates.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

const std::map<std::string, int> months{{"january", 1},   {"february", 2}, {"march", 3},
                                        {"april", 4},     {"may", 5},      {"june", 6},
                                        {"september", 9}, {"december", 12}};

std::string read(const std::string& words, std::optional<DatePoint> last = std::nullopt) {
  DateContext context{last};
  const DateRead found = DateReader(months).read(tokens_of(words), 0, context);
  std::string all;
  for (const SlotDate& date : found.dates) {
    all += (all.empty() ? "" : " ") + date.date.to_string();
    if (date.tie == DateTie::since) all += ">";
    if (date.tie == DateTie::by) all += "<";
  }
  return all;
}

}  // namespace

TEST_CASE("dates are as exact as their words") {
  CHECK(read("12 April 2004") == "2004-04-12");
  CHECK(read("April 12, 2004") == "2004-04-12");
  CHECK(read("April 2004") == "2004-04");
  CHECK(read("2004") == "2004");
  CHECK(read("early 2004") == "2004");
  CHECK(read("the first half of 2004") == "2004-01/2004-06");
  CHECK(read("the 1990s") == "1990/1999");
  CHECK(read("the early 1990s") == "1990/1999");
  CHECK(read("mid-1980s") == "1980/1989");
  CHECK(read("mid-2004") == "2004");
  CHECK(read("the first six months of 2004") == "2004-01/2004-06");
  CHECK(read("the last three months of 2004") == "2004-10/2004-12");
  CHECK(read("the winter of 1999-2000") == "1999/2000");
  CHECK(read("31 June 2004") == "");
}

TEST_CASE("months of one word, and the time since a date that was named") {
  CHECK(read("May-June 2004") == "2004-05/2004-06");
  CHECK(read("every year since", DatePoint{1996, 0, 0, false}) == "1996");
  CHECK(read("every year since 1996", DatePoint{1998, 0, 0, false}) == "");
}

TEST_CASE("ties and intervals") {
  CHECK(read("since 1994") == "1994>");
  CHECK(read("by May 2004") == "2004-05<");
  CHECK(read("from December 2000 to May 2003") == "2000-12/2003-05");
  CHECK(read("from January to 21 May 2006") == "2006-01/2006-05-21");
  CHECK(read("from 1963 till 1988") == "1963/1988");
  CHECK(read("from May 2001 until the end of 2003") == "2001-05/2003");
  CHECK(read("from May 2001 up to June 2003") == "2001-05/2003-06");
  CHECK(read("between 1996 and 2002") == "1996/2002");
  CHECK(read("15 to 19 September 2003") == "2003-09-15/2003-09-19");
  CHECK(read("between 15 and 19 September 2003") == "2003-09-15/2003-09-19");
  CHECK(read("from 1999 on") == "1999/..");
  CHECK(read("between 26 May and 11 June 2003") == "2003-05-26/2003-06-11");
  CHECK(read("from December 3 to March 2, 2003") == "2002-12-03/2003-03-02");
  CHECK(read("between mid-May and the end of June 2003") == "2003-05/2003-06");
  CHECK(read("between the flood in May 2000 and the end of 2001") == "2000-05/2001");
  CHECK(read("between the flood and the end of 2001") == "../2001");
  CHECK(read("between the flood and the drought") == "");
}

TEST_CASE("months with their years are a span where an event is of them") {
  const std::vector<Token> words = tokens_of("the flood of December 2001 to June 2002");
  DateContext context;
  const DateRead found = DateReader(months).read(words, 3, context);
  REQUIRE(found.dates.size() == 1);
  CHECK(found.dates.front().date.to_string() == "2001-12/2002-06");
}

TEST_CASE("a month or a season of the year spoken of") {
  const DatePoint day{2003, 3, 14, false};
  CHECK(read("that June", day) == "2003-06");
  CHECK(read("that spring", day) == "2003");
  CHECK(read("that June would", day) == "");
  CHECK(read("that June") == "");
}

TEST_CASE("a paper is of the day on which it was handed in") {
  const auto told = [](const std::string& words, const DateContext& given) {
    DateContext context = given;
    const DateRead found = DateReader(months).read(tokens_of(words), 1, context);
    return found.dates.empty() ? "" : found.dates.front().date.to_string();
  };
  DateContext context;
  const SlotDate first{Edtf::year(2002), DateTie::at};
  const SlotDate second{Edtf::year(2003), DateTie::at};
  CHECK(told("In it Ardenia", context) == "");
  context.note_paper({first, second});
  context.last = DatePoint{2004, 0, 0, false};
  CHECK(told("In it Ardenia", context) == "2003");
  CHECK(told("In that report it", context) == "2003");
  CHECK(told("In the latter, it", context) == "2003");
  CHECK(told("In the former it", context) == "2002");
  CHECK(told("In that country it", context) == "");
}

TEST_CASE("the same period is all of the time spoken of") {
  DateContext context;
  DateReader(months).read(tokens_of("from December 2000 to May 2003"), 0, context);
  const DateRead again = DateReader(months).read(tokens_of("the same period"), 0, context);
  REQUIRE(again.dates.size() == 1);
  CHECK(again.dates.front().date.to_string() == "2000-12/2003-05");
  const DateRead span = DateReader(months).read(tokens_of("that span"), 0, context);
  REQUIRE(span.dates.size() == 1);
  CHECK(span.dates.front().date.to_string() == "2000-12/2003-05");
  CHECK(DateReader(months).read(tokens_of("the same twelve months"), 0, context).tokens == 4);
  CHECK(DateReader(months).read(tokens_of("the year before"), 0, context).tokens == 3);
  CHECK(context.last->year == 2003);
}

TEST_CASE("lists of dates are several") {
  CHECK(read("February and May 2003") == "2003-02 2003-05");
  CHECK(read("3 May and 30 April 2002") == "2002-05-03 2002-04-30");
}

TEST_CASE("what is told from an earlier date needs one") {
  const DatePoint day{2003, 3, 14, false};
  CHECK(read("the end of the year", day) == "2003");
  CHECK(read("the end of the year") == "");
  CHECK(read("the end of the year of the flood", day) == "");
  CHECK(read("the following day", day) == "2003-03-15");
  CHECK(read("that year", day) == "2003");
  CHECK(read("a year later", day) == "2004");
  CHECK(read("the same month", day) == "2003-03");
  CHECK(read("that same month", day) == "2003-03");
  CHECK(read("the following day") == "");
}

}  // namespace vigil::extract
