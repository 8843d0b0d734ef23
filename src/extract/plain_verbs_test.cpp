// Verbs that only carry another: what they become, and that the words keep their place.

#include "extract/plain_verbs.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string plain(std::string_view words) {
  SlotText text(words, {0, static_cast<std::uint32_t>(words.size())});
  put_plain_verbs(text);
  return std::string(text.text());
}

}  // namespace

TEST_CASE("what somebody was able to do he did") {
  CHECK(plain("It was able to clear 40 wells.") == "It cleared 40 wells.");
  CHECK(plain("It has been able to clear 40 wells.") == "It has cleared 40 wells.");
  CHECK(plain("They managed to lay pipes.") == "They laid pipes.");
  CHECK(plain("They succeeded in removing pipes.") == "They removed pipes.");
  CHECK(plain("It abstained, preferring to wait.") == "It abstained, waited.");
}

TEST_CASE("what somebody chose not to do he did not do") {
  CHECK(plain("Ardenia chose not to attend.") == "Ardenia did not attend.");
}

TEST_CASE("what lasted is said in the plain past") {
  CHECK(plain("It was still keeping 40 pumps.") == "It kept 40 pumps.");
  CHECK(plain("It was not keeping pumps.") == "It was not keeping pumps.");
}

TEST_CASE("what nobody did is left as it is") {
  for (const std::string words :
       {"It was not able to clear the wells.", "It would be able to clear the wells.",
        "It was unable to clear the wells.", "It proceeded to the wells."})
    CHECK(plain(words) == words);
}

TEST_CASE("a plain verb stands where the words stood that it is made of") {
  const std::string_view words = "It was able to clear 40 wells.";
  SlotText text(words, {0, static_cast<std::uint32_t>(words.size())});
  put_plain_verbs(text);
  const TextSpan verb = text.to_paragraph(3, 10);
  CHECK(words.substr(verb.begin, verb.size()) == "was able to clear");
  const TextSpan rest = text.to_paragraph(11, 19);
  CHECK(words.substr(rest.begin, rest.size()) == "40 wells");
}

}  // namespace vigil::extract
