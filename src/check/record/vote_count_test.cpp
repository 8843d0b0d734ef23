#include "check/testing.h"

namespace vigil::check {
namespace {

using namespace testing;

Findings said(const std::string& sentence) {
  return fired("vote-count", archive_saying(sentence));
}

TEST_CASE("a count that is not the plenary's, in figures and in words") {
  const Findings findings = said("Resolution 8/11 was adopted by 124-0-19.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message == "The plenary's count on 8/11 is 3-0-0; the report gives 124-0-19.");
  CHECK(said("Resolution 8/11 passed with 9 in favor, none opposed and 4 abstentions.").size() ==
        1);
  CHECK(said("Resolution 8/11 was adopted by 3-0-0.").empty());
}

TEST_CASE("the committee's count is told by its name, and let be where the text says so") {
  CHECK(said("Resolution 6/14 was adopted by 1-0-2.")
            .at(0)
            .message.ends_with("That is the committee's."));
  CHECK(said("In the Second Committee, Resolution 6/14 had 1-0-2.").empty());
}

TEST_CASE("one vote more or less is a note") {
  const Findings findings = said("Resolution 6/14 was adopted by 3-0-1.");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);
}

TEST_CASE("without a number, the vote that the sentence tells says which text is meant") {
  const auto told = [](std::string_view year) {
    return fired("vote-count",
                 archive_of(a_report("Ardenia")
                                .saying("It voted for the resolution, adopted by 9-0-1.")
                                .claiming("It voted for the resolution",
                                          a_statement("vote").with("vote", "yes").on(year))));
  };
  CHECK(told("2003").size() == 1);
  CHECK(told("2001").empty());  // Two texts of that year.
  CHECK(told("2004").empty());
}

TEST_CASE("counts in other words") {
  const auto counts = [](const std::string& words) {
    return said("Resolution 6/14 was adopted " + words + ".").size();
  };
  CHECK(counts("(9 in favor, none opposed, ten abstentions)") == 1);
  CHECK(counts("with 9 votes in favor and ten abstentions") == 1);
  CHECK(counts("by a vote of 9-0, with ten abstentions") == 1);
  CHECK(counts("by 9 votes to none, with 10 abstentions") == 1);
  CHECK(counts("with 2 votes in favor and one abstention") == 0);
}

TEST_CASE("a count behind the text that it is of, with several texts in a sentence or before it") {
  CHECK(said("It has backed every text, from 6/14 of 2001 (9 in favor, 0 against, 1 abstaining) to "
             "8/11 of 2003 (3 in favor, none against, none abstaining).")
            .size() == 1);
  CHECK(
      said("It abstained on 6/14 in 2001 and said yes to Resolution 8/11, when the Assembly voted "
           "as follows: 9 states for, none against, 1 abstained.")
          .size() == 1);
  CHECK(
      said("One of 9 states in favor of Resolution 8/11, with one abstaining and none opposed, it "
           "has since voted for Resolution 6/14.")
          .size() == 1);
  CHECK(said("By 9-0-1 the Assembly adopted Resolution 8/11, as it had adopted 6/14.").size() == 1);
  CHECK(said("It voted for Resolution 8/11. Nine is the number. The vote was 9-0-1.").empty());
  CHECK(said("It voted for Resolution 8/11. The vote was 9-0-1.").size() == 1);
  CHECK(said("It wrote.[1]\n[1] Resolution 8/11, carried 9 to nil (one abstaining).").size() == 1);
}

TEST_CASE("those in favor alone, when they come near") {
  RecordView official = testing::river_record();
  official.tallies.push_back({"9/10", "plenary", 2003, {}, 155, 0, 10, "another series", ""});
  const auto counts = [&](const std::string& words) {
    return fired("vote-count", archive_saying("It was one of " + words + " Resolution 9/10."),
                 official)
        .size();
  };
  CHECK(counts("150 states that voted in favor of") == 1);
  CHECK(counts("155 states in favor of") == 0);
  CHECK(counts("12 states in favor of") == 0);
}

TEST_CASE("telephone numbers, dates and texts that the record lacks are let be") {
  CHECK(said("Resolution 9/99 was adopted by 124-0-19.").empty());
  CHECK(said("On 2003-12-08 Resolution 8/11 was adopted.").empty());
  CHECK(said("Call 555-01-22 about it.").empty());
  CHECK(said("Resolutions 7/9 and 8/11 had 5-0-1.").empty());
}

}  // namespace
}  // namespace vigil::check
