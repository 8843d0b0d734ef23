#include "extract/clauses.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

bool subject(const std::string& text, int which = 1) {
  std::size_t at = 0;
  for (int i = 0; i < which; ++i) at = text.find("<COUNTRY>", i == 0 ? 0 : at + 1);
  return Clauses(text).begins_subject(at);
}

bool plan(const std::string& text, const std::string& verb) {
  return Clauses(text).is_plan(text.find(verb));
}

}  // namespace

TEST_CASE("who begins a clause does what it says; who stands after a preposition does not") {
  CHECK(subject("<COUNTRY> dug a well"));
  CHECK(subject("The work ended, and <COUNTRY> left"));
  CHECK(subject("after a visit to <COUNTRY>, <COUNTRY> dug a well", 1) == false);
  CHECK(subject("a meeting in Elmstadt, <COUNTRY>, ended") == false);
  CHECK(subject("Until then <COUNTRY> had dug wells"));
}

TEST_CASE("after a list of places, one that has a verb of its own begins a clause") {
  CHECK(subject("It works in <COUNTRY>, and <COUNTRY> gave money", 2));
  CHECK_FALSE(subject("It works in <COUNTRY>, and <COUNTRY> in May", 2));
}

TEST_CASE("a clause is about the place that it begins with, or where a thing is missing") {
  const auto theme = [](const std::string& text) {
    const std::size_t at = text.find("<COUNTRY>");
    return Clauses(text).is_theme(at, at + 9);
  };
  CHECK(theme("It has a law, while in <COUNTRY> a bill was drafted"));
  CHECK(theme("No such law exists in <COUNTRY>"));
  CHECK_FALSE(theme("In <COUNTRY>, teams dug wells"));
  CHECK_FALSE(theme("It drafted a bill in <COUNTRY>"));
}

TEST_CASE("lists go together where it says respectively, and only behind them") {
  const std::string text = "It joined one and two <DATE> and <DATE>, respectively";
  CHECK(Clauses(text).is_respective(text.find("<DATE>")));
  CHECK_FALSE(Clauses("It joined one and two <DATE> and <DATE>").is_respective(0));
}

TEST_CASE("the country itself is the one that the report is about") {
  CHECK(Clauses("The Kingdom itself dug wells").is_of_itself());
  CHECK_FALSE(Clauses("The Kingdom dug wells").is_of_itself());
}

TEST_CASE("a town's country is no subject") {
  const std::string text = "It met in Elmstadt, <COUNTRY>, in May";
  CHECK(Clauses(text).follows_town(text.find("<COUNTRY>")));
  const std::string other = "It met in May; <COUNTRY> in June";
  CHECK_FALSE(Clauses(other).follows_town(other.find("<COUNTRY>")));
}

TEST_CASE("what a clause of before and after says is at another time") {
  const auto other = [](const std::string& text) {
    return Clauses(text).is_at_another_time(text.find("dug"));
  };
  CHECK(other("The law was made on <DATE>, a month before wells were dug"));
  CHECK_FALSE(other("Before <DATE> wells were dug"));
  CHECK_FALSE(other("Before the law was made, wells were dug"));
}

TEST_CASE("a no before it turns it round") {
  const auto turned = [](const std::string& text) {
    return Clauses(text).is_negated(text.find("wells"));
  };
  CHECK(turned("It says that no wells are dug"));
  CHECK(turned("None of the wells is deep"));
  CHECK(Clauses("They were not digging wells").is_negated(14));
  CHECK_FALSE(Clauses("They were not dug wells").is_negated(14));
  CHECK(turned("It no longer digs or wells"));
  CHECK(turned("No survey of wells is known"));
  CHECK(Clauses("It does not have dug wells").is_negated(12));
  CHECK_FALSE(turned("It has many wells"));
  CHECK_FALSE(turned("There was no rain, and wells dried up"));
}

TEST_CASE("plans, wishes and conditions are plans; what somebody thinks to be so is none") {
  CHECK(plan("It will dig wells", "dig"));
  CHECK(plan("It was asked to dig wells", "dig"));
  CHECK(plan("If it dug wells, all was well", "dug"));
  CHECK(plan("Had it dug wells, all were well", "dug"));
  CHECK_FALSE(plan("It had dug wells", "dug"));
  CHECK_FALSE(plan("It dug wells", "dug"));
  CHECK_FALSE(plan("It is believed to dig wells", "dig"));
  CHECK_FALSE(plan("It was dug", "dug"));
}

TEST_CASE("an estimate reaches to the end of its clause") {
  const Clauses same("It is thought to have forty wells");
  CHECK(same.is_estimated(17, 33));
  const std::string text = "None was dug, and none is thought needed";
  CHECK_FALSE(Clauses(text).is_estimated(0, 12));
  const std::string closed = "In Elm, which is thought poor, it dug <NUMBER> wells";
  CHECK_FALSE(Clauses(closed).is_estimated(closed.find("dug"), closed.size()));
}

TEST_CASE("several subjects are counted") {
  const std::string none = "None of the <NUMBER> came";
  CHECK(Clauses(none).several_subjects(none.size()) == 3);
  const std::string both = "Both states came";
  CHECK(Clauses(both).several_subjects(both.size()) == 2);
  CHECK(Clauses("It came").several_subjects(7) == 0);
}

TEST_CASE("a list ends where a clause begins") {
  CHECK(Clauses::begins_clause(" the law followed"));
  CHECK(Clauses::begins_clause(", <COUNTRY> followed"));
  CHECK(Clauses::begins_clause(" Elmstadt asked for more"));
  CHECK_FALSE(Clauses::begins_clause(" and in June"));
  CHECK_FALSE(Clauses::begins_clause("."));
}

TEST_CASE("a subject that goes on to another thing takes the date with it") {
  CHECK(Clauses::goes_on(" and sent a letter "));
  CHECK(Clauses::goes_on(", submitted a paper "));
  CHECK_FALSE(Clauses::goes_on(" in Elmstadt and in the hills "));
  CHECK_FALSE(Clauses::goes_on(" by floods and improvised dams in "));
  CHECK(Clauses::goes_on(" by floods and improvised dams, and opened one in "));
}

TEST_CASE("what a date is tied to may stand between") {
  const auto tie = [](const std::string& text) {
    return Clauses(text).tie_before(text.find("<DATE>"));
  };
  CHECK(tie("It dug 40 wells since the truce of <DATE>.") == DateTie::since);
  CHECK(tie("It dug wells until the treaty of <DATE>.") == DateTie::by);
  CHECK(tie("By its deadline of <DATE> it had dug 40 wells.") == DateTie::by);
  CHECK(tie("It dug no wells since independence <DATE>.") == DateTie::since);
  CHECK(tie("It dug no wells since rain fell <DATE>.") == std::nullopt);
  CHECK(tie("It dug wells during the drought of <DATE>.") == DateTie::at);
  CHECK(tie("It dug 40 wells in <DATE>.") == std::nullopt);
  const std::string own = "It dug wells before its survey of <DATE>.";
  const std::size_t date = own.find("<DATE>");
  CHECK(Clauses(own).tie_before(date, own.find("dug")) == DateTie::by);
  CHECK(Clauses(own).tie_before(date, own.find("survey")) == std::nullopt);
}

TEST_CASE("a date behind a participle is of that") {
  CHECK(Clauses::ends_in_participle(", all bought "));
  CHECK(Clauses::ends_in_participle(", dug in and after "));
  CHECK(!Clauses::ends_in_participle(", registered "));
  CHECK(!Clauses::ends_in_participle(" and dug "));
}

TEST_CASE("a spokesman speaks for somebody") {
  CHECK(Clauses::whom_he_speaks_for("spokesman for the Elm Front") == "Elm Front");
  CHECK(Clauses::whom_he_speaks_for("Bo Lind") == "Bo Lind");
}

TEST_CASE("a comparison is of another time") {
  const std::string text = "It dug 40 wells, down from <NUMBER> in <DATE>.";
  CHECK(Clauses(text).comparison(0) == text.find(", down"));
  const std::string none = "It dug 40 wells in <DATE>.";
  CHECK(Clauses(none).comparison(0) == none.size());
  const std::string aside = "It dug 40 wells (<NUMBER> in <DATE>), all of them in <DATE>.";
  CHECK(Clauses(aside).is_aside(aside.find("<DATE>")));
  CHECK_FALSE(Clauses(aside).is_aside(aside.rfind("<DATE>")));
}

TEST_CASE("several who act by themselves are told apart; one of a long name is one") {
  CHECK(Clauses::each_of("army and the rebels") == std::vector<std::string>{"army", "rebels"});
  CHECK(Clauses::each_of("both the Guard and the Watch") ==
        std::vector<std::string>{"Guard", "Watch"});
  CHECK(Clauses::each_of("ABC and DEF") == std::vector<std::string>{"ABC", "DEF"});
  CHECK(Clauses::each_of("Union for Wells and Rain").empty());
}

TEST_CASE("one side of a border is a place") {
  const std::string text = "on the <DEMONYM> side of the border";
  CHECK(Clauses(text).is_side(text.find("<DEMONYM>"), text.find(" side")));
  const std::string other = "the <DEMONYM> army";
  CHECK_FALSE(Clauses(other).is_side(4, 13));
}

}  // namespace vigil::extract
