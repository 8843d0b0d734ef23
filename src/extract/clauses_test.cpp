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
}

TEST_CASE("a town's country is no subject") {
  const std::string text = "It met in Elmstadt, <COUNTRY>, in May";
  CHECK(Clauses(text).follows_town(text.find("<COUNTRY>")));
  const std::string other = "It met in May; <COUNTRY> in June";
  CHECK_FALSE(Clauses(other).follows_town(other.find("<COUNTRY>")));
}

TEST_CASE("plans, wishes and conditions are plans; what somebody thinks to be so is none") {
  CHECK(plan("It will dig wells", "dig"));
  CHECK(plan("It was asked to dig wells", "dig"));
  CHECK(plan("If it dug wells, all was well", "dug"));
  CHECK_FALSE(plan("It dug wells", "dug"));
  CHECK_FALSE(plan("It is believed to dig wells", "dig"));
  CHECK_FALSE(plan("It was dug", "dug"));
}

TEST_CASE("an estimate reaches to the end of its clause") {
  const Clauses same("It is thought to have forty wells");
  CHECK(same.is_estimated(17, 33));
  const std::string text = "None was dug, and none is thought needed";
  CHECK_FALSE(Clauses(text).is_estimated(0, 12));
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
}

}  // namespace vigil::extract
