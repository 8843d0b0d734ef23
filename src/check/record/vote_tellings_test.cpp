#include "check/record/vote_tellings.h"

#include "check/testing.h"

namespace vigil::check {
namespace {

// "155-0-10", with "?" for what the text does not say; several counts side by side.
std::string read(const std::string& text) {
  std::string all;
  const auto one = [](const std::optional<int>& number) {
    return number ? std::to_string(*number) : std::string("?");
  };
  for (const VoteTelling& told : vote_tellings_in(text, testing::river())) {
    all += (all.empty() ? "" : " ") + one(told.yes) + "-" + one(told.no) + "-" + one(told.abstain);
  }
  return all;
}

TEST_CASE("counts in figures, joined by dashes, or by \"to\" and \"against\"") {
  CHECK(read("It was adopted by 155-0-10.") == "155-0-10");
  CHECK(read("It was adopted by a vote of 156-0, with ten abstentions.") == "156-0-10");
  CHECK(read("The text carried 124 to nil (19 abstaining).") == "124-0-19");
  CHECK(read("It passed by 156 votes to none with 10 abstentions.") == "156-0-10");
  CHECK(read("It passed by 156 against none, with 10 abstentions.") == "156-0-10");
  CHECK(read("It was carried 124 to nil.") == "124-0-?");
}

TEST_CASE("each number with the side that it counts, in any order") {
  CHECK(read("The vote: 124 states for, none against, 19 abstained.") == "124-0-19");
  CHECK(read("It had 156 votes in favor, 0 against and 10 abstentions.") == "156-0-10");
  CHECK(read("One of 156 states in favor of it, with ten abstaining and none opposed.") ==
        "156-0-10");
  CHECK(read("In favor: 156; against: 0; abstaining: 10.") == "156-0-10");
  CHECK(read("Some 10 countries abstained, none voted against and 156 voted for it.") ==
        "156-0-10");
  CHECK(read("It was supported by 156, opposed by none; ten abstained.") == "156-0-10");
  CHECK(read("With 156 yes, 0 no, 12 abstentions it passed.") == "156-0-12");
  CHECK(read("It passed unopposed, with 156 in favor and 10 abstentions.") == "156-0-10");
}

TEST_CASE("numbers in words, two counts in one sentence, a count of those in favor alone") {
  CHECK(read("There were 143 votes in favor and twenty-two abstentions.") == "143-?-22");
  CHECK(read("From 5/12 (156 in favor, 0 against, 10 abstaining) to 6/14 (143 in favor, 0 against, "
             "22 abstaining).") == "156-0-10 143-0-22");
  CHECK(read("One of 156 states that voted in favor of it.") == "156-?-?");
  CHECK(read("It joined 155 other states in voting for it, with ten abstaining.") == "156-?-10");
}

TEST_CASE("years, days, designations and what counts no votes are let be") {
  CHECK(read("On 2003-12-08 Resolution 8/11 was adopted.").empty());
  CHECK(read("It was in Geneva from 18 to 22 November, and abstained.").empty());
  CHECK(read("It voted in favor of 51/45 in 1996 and abstained in 1997.").empty());
  CHECK(read("The ministry spent 12 on it, and 10 states abstained.").empty());
  CHECK(read("It paid for 19 years.").empty());
}

}  // namespace
}  // namespace vigil::check
