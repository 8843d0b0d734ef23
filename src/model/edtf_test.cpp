#include "model/edtf.h"

#include <doctest/doctest.h>

#include "model/testing.h"

namespace vigil {
namespace {

using testing::when;

TEST_CASE("each precision of the interchange form is read, printed and bounded by its days") {
  struct Case {
    const char *text, *earliest, *latest;
  };
  for (const Case& c : {
           Case{"2003-09-05", "2003-09-05", "2003-09-05"},
           Case{"2003-09", "2003-09-01", "2003-09-30"},
           Case{"2004-02", "2004-02-01", "2004-02-29"},
           Case{"2003", "2003-01-01", "2003-12-31"},
           Case{"2000-12/2003-05", "2000-12-01", "2003-05-31"},
           Case{"1999/2000-02-03", "1999-01-01", "2000-02-03"},
           Case{"1997/..", "1997-01-01", nullptr},
           Case{"../2004-07", nullptr, "2004-07-31"},
           Case{"1998~", "1998-01-01", "1998-12-31"},
           Case{"1998-03~/2001", "1998-03-01", "2001-12-31"},
           Case{"../2004-07-01~", nullptr, "2004-07-01"},
           Case{"0001", "0001-01-01", "0001-12-31"},
       }) {
    CAPTURE(c.text);
    const auto date = Edtf::parse(c.text);
    REQUIRE(date);
    CHECK(date->to_string() == c.text);
    CHECK(date->earliest() == (c.earliest ? parse_date(c.earliest) : std::nullopt));
    CHECK(date->latest() == (c.latest ? parse_date(c.latest) : std::nullopt));
  }
}

TEST_CASE("what is no date, no possible date or runs backwards is nothing") {
  for (const char* text : {"",
                           "~",
                           "/",
                           "../..",
                           "..",
                           "2003-",
                           "2003-13",
                           "2003-00",
                           "2003-09-31",
                           "2003-02-29",
                           "0000",
                           "03",
                           "2003-9",
                           "2003-09-05T10",
                           "2003~~",
                           "~2003",
                           "2003?",
                           "20o3",
                           "-003",
                           "2003/",
                           "/2003",
                           "2003/2002",
                           "2003-09-06/2003-09-05",
                           "2004/2003-12",
                           "2003 / 2004",
                           "2003/2004/2005",
                           "2003-00-05",
                           "2003--05"}) {
    CAPTURE(text);
    CHECK(!Edtf::parse(text));
  }
}

TEST_CASE("dates made by hand are those that are read") {
  CHECK(Edtf::day(make_date(2003, 9, 5)) == when("2003-09-05"));
  CHECK(Edtf::month(2003, 9) == when("2003-09"));
  CHECK(Edtf::year(2003) == when("2003"));
  CHECK(Edtf::since({1997, 0, 0, false}) == when("1997/.."));
  CHECK(Edtf::until({2004, 7, 0, false}) == when("../2004-07"));
  CHECK(Edtf::interval({2000, 12, 0, false}, {2003, 5, 0, false}) == when("2000-12/2003-05"));
  CHECK(Edtf::year(1998).approximately() == when("1998~"));
  CHECK(when("1997/2003").approximately() == when("1997~/2003~"));
  // An interval from a date to itself is that date.
  CHECK(when("2003/2003") == when("2003"));
  CHECK(!when("2003").is_interval());
  CHECK(when("2003/2004").is_interval());
}

TEST_CASE("a date is before another only when the text leaves no doubt") {
  struct Case {
    const char *a, *b;
    std::optional<bool> before;
  };
  for (const Case& c : {
           Case{"2003-09-05", "2003-09-06", true},
           Case{"2003-09-06", "2003-09-05", false},
           Case{"2003-09-05", "2003-09-05", false},
           Case{"2003-08", "2003-09-01", true},
           Case{"2003", "2004", true},
           Case{"2004", "2003", false},
           Case{"2003", "2003-09", std::nullopt},  // September may be before or after.
           Case{"2003", "2003", std::nullopt},     // Two facts of one year.
           Case{"2003-12-31", "2003", false},      // Nothing of 2003 comes after it.
           Case{"2003", "2003-12-31", std::nullopt},
           Case{"2000-12/2003-05", "2003-06", true},
           Case{"2000-12/2003-05", "2003-05", std::nullopt},
           Case{"1997/..", "2004", std::nullopt},
           Case{"1997/..", "1996", false},
           Case{"../1996", "1997/..", true},
           Case{"../2004-07", "2003", std::nullopt},
           Case{"1998~", "2004", std::nullopt},  // How far "about" reaches nobody said.
           Case{"2004", "1998~", std::nullopt},
       }) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(is_before(when(c.a), when(c.b)) == c.before);
  }
}

TEST_CASE("a date contains another when every day of the other is one of its own") {
  CHECK(contains(when("2003"), when("2003-09")));
  CHECK(contains(when("2003-09"), when("2003-09-30")));
  CHECK(!contains(when("2003-09"), when("2003")));
  CHECK(!contains(when("2003-09"), when("2003-10-01")));
  CHECK(contains(when("1997/.."), when("2004-07")));
  CHECK(contains(when("1997/.."), when("1998/..")));
  CHECK(!contains(when("1997/.."), when("../2004")));
  CHECK(!contains(when("1997/2004"), when("1997/..")));
  CHECK(contains(when("2000-12/2003-05"), when("2001")));
}

TEST_CASE("dates overlap when one day may be both") {
  CHECK(overlaps(when("2003"), when("2003-09")));
  CHECK(overlaps(when("1997/.."), when("../1997-01-01")));
  CHECK(!overlaps(when("1997/.."), when("../1996")));
  CHECK(!overlaps(when("2003-09"), when("2003-10")));
  CHECK(overlaps(when("2000/2002"), when("2002-12/2004")));
}

}  // namespace
}  // namespace vigil
