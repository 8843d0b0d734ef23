#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& period) {
  return fired("period-of-report",
               archive_saying("It reported.[1]\n[1] River Report, 25 April 2004 (for the period " +
                              period + ")."));
}

TEST_CASE("ten whole years are a slip of one digit") {
  CHECK(said("1 January 2001 to 1 January 2011").at(0).message ==
        "The period has 10 whole years: 1 January 2001 to 1 January 2011.");
  CHECK(said("1 January 2001-31 December 2010").size() == 1);
}

TEST_CASE("a period that is named by its years, or stands right behind the report's name") {
  const auto note = [](const std::string& words) {
    return fired("period-of-report", archive_saying("It reported.[1]\n[1] River Report" + words))
        .size();
  };
  CHECK(note(" (for calendar years 2001 to 2011), Form C.") == 1);
  CHECK(note(", 1 January 2001-1 January 2011.") == 1);
  CHECK(note(" (for calendar years 2001 and 2002).") == 0);
  CHECK(note(" (for calendar years 2001-2002).") == 0);
  CHECK(note(", 25 April 2004.") == 0);
}

TEST_CASE("a yearly report that covers more than years can") {
  const auto said = [](const std::string& sentence) {
    return fired("period-of-report", archive_saying(sentence)).size();
  };
  CHECK(
      said("Its annual report was sent in April 2010, covering the time from 1 January 1999 to 31 "
           "December 2009.") == 1);
  CHECK(said("The annual report covers 1 January 1999-31 December 2009.") == 1);
  CHECK(said("The yearly report, covering 1999-2009, is short.") == 1);
  CHECK(said("The annual report covers 1 February 2001 up to 30 June 2009.") == 1);
  CHECK(said("The annual report covers 1 January 2009 to 31 December 2009.") == 0);
  CHECK(said("The annual report, covering the time between 1 January 1999 and 31 December 2009.") ==
        1);
  CHECK(said("It sent annual reports for calendar years 2000 to 2004.") == 0);
  CHECK(said("It sent annual reports from 1999 to 2009.") == 0);
  CHECK(said("The annual reports covering 1999 to 2009 are long.") == 0);
  CHECK(
      said("The annual report of 2003 covers the rivers, which were cleaned from 1 January 1999 to "
           "31 December 2003.") == 0);
  CHECK(said("The study reports on deaths, covering the time from 1 January 1999 to 31 December "
             "2009.") == 0);
}

TEST_CASE("a note that cites a state's report may give the period in other words") {
  const auto cited = [](const std::string& period) {
    return fired("period-of-report",
                 archive_of(
                     a_report("Ardenia")
                         .saying("It reported.[1]\n[1] River Report, April 2010 (" + period + ").")
                         .citing(1, {a_source(SourceKind::treaty_report)})))
        .size();
  };
  CHECK(cited("covering 1 January 1999 to 31 December 2009") == 1);
  CHECK(cited("covering 1 January 2009 to 31 December 2009") == 0);
  CHECK(cited("initial, covering 1 January 1999 to 31 December 2009") == 0);
}

TEST_CASE("a period that ends before it begins") {
  CHECK(said("30 April 2003-14 January 2003").at(0).message ==
        "The period ends before it begins: 30 April 2003 to 14 January 2003.");
}

TEST_CASE("a year, two years, and a first report's odd time are let be") {
  CHECK(said("1 January 2003-31 December 2003").empty());
  CHECK(said("30 April 2001-30 April 2003").empty());
  CHECK(said("1 February 2001-31 December 2009").empty());
  CHECK(said("from 1999 to 2009").empty());
}

}  // namespace
}  // namespace vigil::check
