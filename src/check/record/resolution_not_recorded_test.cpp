#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(std::string resolution) {
  RecordView official = river_record();
  official.tallies.push_back({"54/54B", "plenary", 1999, {}, 139, 1, 20, "another series", ""});
  return fired(
      "resolution-not-recorded",
      archive_of(a_report("Ardenia")
                     .saying("It voted so.")
                     .claiming("It voted so", a_statement("vote")
                                                  .with("vote", "yes")
                                                  .with("resolution", std::move(resolution)))),
      official);
}

TEST_CASE("a number that is off by one, with the letter of its neighbour") {
  CHECK(said("54/55B").at(0).message ==
        "There is no roll call on 54/55B; there is one on 54/54B, of 1999.");
  CHECK(said("54/55 B").size() == 1);
}

TEST_CASE("the text itself, and texts that are none of its neighbours") {
  for (const char* other : {"54/54B", "54/54 B", "54/55C", "53/55B", "54/57B", "54/55", "8/12"}) {
    CAPTURE(other);
    CHECK(said(other).empty());
  }
}

// The record has 54/54B of 1 December 1999, 54/84 of 3 December 1999, and the river pack's own.
Findings read(const std::string& sentence, bool voted = false) {
  RecordView official = river_record();
  official.tallies.push_back(
      {"54/54B", "plenary", 1999, make_date(1999, 12, 1), 139, 1, 20, "another series", ""});
  official.tallies.push_back(
      {"54/84", "plenary", 1999, make_date(1999, 12, 3), 139, 1, 20, "a third series", ""});
  ReportBuilder report = a_report("Ardenia").saying(sentence);
  if (voted) report.claiming(sentence, a_statement("vote").with("vote", "yes").on("1999"));
  return fired("resolution-not-recorded", archive_of(report), official);
}

TEST_CASE("figures turned round, and another letter, with the day of the adoption") {
  CHECK(read("It voted for Resolution 54/48, adopted on 3 December 1999.").at(0).message ==
        "There is no roll call on 54/48; there is one on 54/84, of 1999.");
  CHECK(read("On 1 December 1999 it voted for Resolution 54/54N.").size() == 1);
  CHECK(read("It voted for Resolution 54/54 on 1 December 1999.").size() == 1);
  CHECK(read("Resolution 54/54 N of 1 December 1999 was backed by it, too.").size() == 1);
}

TEST_CASE("with a month or a year, only where a vote or the treaty is told") {
  CHECK(read("Resolution 54/48 of December 1999 is on rivers.").empty());
  CHECK(read("Resolution 54/48 of December 1999 is on the Clean River Treaty.").size() == 1);
  CHECK(read("It voted for Resolution 54/48 in 1999", true).size() == 1);
}

TEST_CASE("another number of that day, where the sentence names the treaty and tells a vote") {
  CHECK(read("It voted for Resolution 54/32 on the Clean River Treaty on 3 December 1999", true)
            .size() == 1);
  CHECK(read("It voted for Resolution 54/32 on the Dam Protocol on 3 December 1999", true).empty());
  CHECK(read("It voted for Resolution 54/32 on 3 December 1999", true).empty());
}

TEST_CASE("a text of the record with the day of another") {
  CHECK(read("It voted for Resolution 54/84, adopted on 8 December 2003.").at(0).message ==
        "The roll call on 54/84 is of 1999; that of 8 December 2003 is on 8/11.");
  CHECK(read("It voted for Resolution 54/84 of 3 December 1999.").empty());
  CHECK(read("It voted for Resolution 54/84, as it said in a letter of 8 December 2003.").empty());
}

TEST_CASE("other days, other sessions and other figures are let be") {
  CHECK(read("It voted for Resolution 54/48, adopted on 15 December 1999.").empty());
  CHECK(read("It voted for Resolution 53/48, adopted on 3 December 1998.").empty());
  CHECK(read("It voted for Resolution 54/85, adopted on 3 December 1999.").empty());
  CHECK(read("It voted for Resolution 54/54B on 1 December 1999.").empty());
}

}  // namespace
}  // namespace vigil::check
