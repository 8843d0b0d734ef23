#include "model/anchor.h"

#include <doctest/doctest.h>

namespace {

using namespace vigil;

constexpr std::string_view text =
    "The river was clean in 1999. The minister denied it.\nThe river was clean in 2003, he said.";

TextSpan span_of(std::string_view words, std::size_t from = 0) {
  const std::size_t at = text.find(words, from);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

TEST_CASE("an anchor finds its words in the text that it was made from") {
  for (const TextSpan where :
       {span_of("The river was clean"), span_of("The river was clean", 40)}) {
    CHECK(find(anchor_at(text, where), text) == where);
  }
}

TEST_CASE("an anchor finds its words after an edit before them") {
  const Anchor anchor = anchor_at(text, span_of("The river was clean", 40));
  const std::string edited = "A new first sentence of some length. " + std::string(text);
  const auto found = find(anchor, edited);
  REQUIRE(found);
  CHECK(found->begin == 37 + anchor.position.begin);
}

TEST_CASE("of two places the words around decide, not the old position") {
  const Anchor anchor = anchor_at(text, span_of("The river was clean", 40));
  const std::string moved =
      "The river was clean in 2003, he said.\nThe river was clean in 1999. The minister denied it.";
  CHECK(find(anchor, moved)->begin == 0);
}

TEST_CASE("an anchor whose words are gone finds nothing") {
  const Anchor anchor = anchor_at(text, span_of("The minister denied it."));
  CHECK(!find(anchor, "The minister admitted it."));
  CHECK(!find(anchor, ""));
}

TEST_CASE("the words around are cut between letters") {
  const std::string letters = "ééééééééééééééééééé x ééééééééééééééééééé";
  const auto at = static_cast<std::uint32_t>(letters.find('x'));
  const Anchor anchor = anchor_at(letters, {at, at + 1});
  CHECK(anchor.prefix.substr(0, 2) == "é");
  CHECK(anchor.suffix.substr(anchor.suffix.size() - 2) == "é");
}

}  // namespace
