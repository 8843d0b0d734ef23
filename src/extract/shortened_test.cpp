// What may be left out of a sentence, and that every place in the rest knows where it was.

#include "extract/shortened.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string without_insertions(std::string_view sentence) {
  return std::string(Shortened(sentence, insertions_in(sentence)).text());
}

std::string bare(std::string_view sentence) {
  return std::string(Shortened(sentence, circumstances_in(sentence)).text());
}

}  // namespace

TEST_CASE("what is put in between two parts is left out") {
  CHECK(without_insertions("Ardenia, which is poor, also dug <WELLS>.") == "Ardenia dug <WELLS>.");
  CHECK(without_insertions("It dug (by hand) <WELLS>, for want of money, in May.") ==
        "It dug <WELLS> in May.");
  CHECK(without_insertions("Elm Trust - a charity of two men - dug <WELLS>.") ==
        "Elm Trust dug <WELLS>.");
}

TEST_CASE("what denies or doubts, and what only lists, is kept") {
  for (const std::string_view sentence :
       {"It would have, if it could, dug <WELLS>.", "Ardenia, which never dug, paid.",
        "Ardenia, Brezia, and Costania dug.", "It dug, and Brezia paid, but late."})
    CHECK(without_insertions(sentence) == sentence);
}

TEST_CASE("times and places between the words of a clause are left out, at its end they are kept") {
  CHECK(bare("The gift came, <DATE>, to <MONEY>.") == "The gift came to <MONEY>.");
  CHECK(bare("They dug in Elm Valley district <WELLS> <DATE>.") == "They dug <WELLS> <DATE>.");
}

TEST_CASE("a place in what is left is the same place in the longer text") {
  const std::string_view longer = "Ardenia, which is poor, dug nine wells.";
  const Shortened shortened(longer, insertions_in(longer));
  REQUIRE(shortened.text() == "Ardenia dug nine wells.");
  const std::size_t dug = shortened.text().find("dug");
  CHECK(longer.substr(shortened.begin_of(dug)).starts_with("dug nine"));
  CHECK(shortened.end_of(7) == 7);
  CHECK(shortened.begin_of(0) == 0);
  CHECK(shortened.end_of(shortened.text().size()) == longer.size());
  CHECK(shortened.has_seam(0, 11));
  CHECK_FALSE(shortened.has_seam(dug, shortened.text().size()));
}

}  // namespace vigil::extract
