// What a sentence says in other words, in whatever form of the verb.

#include "extract/wordings.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string in_plain_words(std::string_view sentence) {
  ExtractRules rules;
  rules.verbs = {{"dig", {"sink", "carry out the digging of"}},
                 {"host", {"be the host of", "play host to"}},
                 {"destroy", {"do away with", "do in"}}};
  rules.wordings = {
      {"at no time", "never"}, {"at no time at all", "not"}, {"with leave of the UN", "freely"}};
  Literals literals;
  Wordings wordings;
  wordings.add(rules, literals);
  literals.prepare();
  FoundLiterals found;
  found.clear(literals.size());
  literals.find(sentence, found);
  return std::string(Shortened(sentence, wordings.in(sentence, found)).text());
}

}  // namespace

TEST_CASE("a verb stands for all that say the same, in its own form") {
  CHECK(in_plain_words("It did away with two wells.") == "It destroyed two wells.");
  CHECK(in_plain_words("Wells were done away with.") == "Wells were destroyed.");
  CHECK(in_plain_words("Doing away with wells is dear.") == "destroying wells is dear.");
  CHECK(in_plain_words("Brezia carried out the digging of two wells.") == "Brezia dug two wells.");
  CHECK(in_plain_words("Brezia has been the host of fairs.") == "Brezia has hosted fairs.");
  CHECK(in_plain_words("Brezia plays host to fairs.") == "Brezia hosts fairs.");
}

TEST_CASE("a wording with capitals is found, however it is written") {
  CHECK(in_plain_words("It digs with leave of the UN.") == "It digs freely.");
  CHECK(in_plain_words("With Leave of the UN it digs.") == "freely it digs.");
}

TEST_CASE("of wordings that begin together the longest counts, and only whole words") {
  CHECK(in_plain_words("It was at no time at all dry.") == "It was not dry.");
  CHECK(in_plain_words("It was at no time dry.") == "It was never dry.");
  CHECK(in_plain_words("It undid away with it.") == "It undid away with it.");
}

}  // namespace vigil::extract
