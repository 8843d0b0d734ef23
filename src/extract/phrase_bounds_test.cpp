#include "extract/phrase_bounds.h"

#include <string>

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

using Within = std::optional<Phrase> (*)(std::string_view, std::size_t, std::size_t);

// The phrase that is left of what stands between bars: "the |army and| came".
std::string left_of(Within within, std::string marked) {
  const std::size_t begin = marked.find('|');
  marked.erase(begin, 1);
  const std::size_t end = marked.find('|');
  marked.erase(end, 1);
  const std::optional<Phrase> phrase = within(marked, begin, end);
  return phrase ? marked.substr(phrase->begin, phrase->end - phrase->begin) : "";
}

std::string doer(const std::string& marked) {
  return left_of(doer_within, marked);
}

std::string place(const std::string& marked) {
  return left_of(place_within, marked);
}

TEST_CASE("what holds together is kept to the letter") {
  for (const char* whole :
       {"rebels", "the Trust's teams", "Movement of the River and the Sea (MRS)", "press reports",
        "mission led by the Campaign", "Ministry of Works, Roads and Dams", "<DEMONYM> forces"}) {
    CHECK(doer("|" + std::string(whole) + "| came") == whole);
  }
  for (const char* whole : {"Elm, Oak and Ash", "road that leads to Elm", "border with <COUNTRY>",
                            "that peninsula", "surroundings of Elm"}) {
    CHECK(place("in |" + std::string(whole) + "|.") == whole);
  }
}

TEST_CASE("words that lead on to what is no longer there go") {
  CHECK(place("in |Elm district and| found") == "Elm district");
  CHECK(place("along |the eastern border from| <DATE>") == "the eastern border");
  CHECK(place("on |farmland in Elm as late as| <DATE>") == "farmland in Elm");
  CHECK(doer("|Commercial firms manually and| with machines") == "Commercial firms");
  CHECK(doer("|which the spokesman flatly| denied") == "the spokesman");
}

TEST_CASE("a bracket is whole or not there") {
  CHECK(doer("the Party of Elm |(Radical| did") == "");
  CHECK(doer("the Party of Elm (|Radical)| did") == "Party of Elm (Radical)");
  CHECK(doer("it came (as said |before) Bo's men| did") == "Bo's men");
}

TEST_CASE("of two clauses the second says who it was") {
  CHECK(doer("|The army had left the town, and Bo's men| did") == "Bo's men");
  CHECK(doer("|Officials accuse the army of| it") == "Officials");
  CHECK(doer("|In the part held by <COUNTRY> the army| said") == "the army");
}

TEST_CASE("times and turns of speech are nobody") {
  for (const char* none : {"a year in", "For the", "nothing", "by contrast", "From <DATE> until",
                           "the fact", "sent in its report"}) {
    CHECK_MESSAGE(doer("x |" + std::string(none) + "| y").empty(), none);
  }
}

TEST_CASE("times and the country itself are no place of their own") {
  CHECK(place("in |<COUNTRY>'s| war").empty());
  CHECK(place("from |the Second World War| came").empty());
  CHECK(place("on |the border with <COUNTRY> during the war of| <DATE>") ==
        "the border with <COUNTRY>");
}

TEST_CASE("any part of any sentence is answered within itself, or with nothing") {
  const std::string sentence = "In (Elm), the army and) which had left, and <COUNTRY>'s of";
  for (std::size_t begin = 0; begin <= sentence.size(); ++begin) {
    for (std::size_t end = begin; end <= sentence.size(); ++end) {
      for (const Within within : {Within(doer_within), Within(place_within)}) {
        const auto phrase = within(sentence, begin, end);
        if (!phrase) continue;
        CHECK(phrase->begin < phrase->end);
        CHECK(phrase->end <= end);
      }
    }
  }
}

}  // namespace
}  // namespace vigil::extract
