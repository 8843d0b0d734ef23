#include "extract/phrases.h"

#include <string>

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

std::string subject(const std::string& text, const std::string& verb) {
  const auto found = Phrases(text).subject_of(text.find(verb));
  return found ? text.substr(found->begin, found->end - found->begin) : "";
}

std::string places(const std::string& text) {
  std::string all;
  for (const Phrase& place : Phrases(text).places_in(0, text.size()))
    all += (all.empty() ? "" : "; ") + text.substr(place.begin, place.end - place.begin);
  return all;
}

}  // namespace

TEST_CASE("the subject of a verb is the noun before it, without what leads up to it") {
  CHECK(subject("<DATE>, the Elm Trust cleared <AREA>.", "cleared") == "the Elm Trust");
  CHECK(subject("<DATE> clearance teams in Oak dealt with <COUNT>.", "dealt") ==
        "clearance teams in Oak");
  CHECK(subject("In the three northern valleys the Oak program cleared <AREA>.", "cleared") ==
        "the Oak program");
  CHECK(subject("In its first season it cleared <AREA>.", "cleared") == "it");
  CHECK(subject("The Elm Trust, working in Oak and Ash, cleared <AREA>.", "cleared") ==
        "The Elm Trust");
  CHECK(subject("Elm Group, whose remit is limited to Oak, destroyed <COUNT>.", "destroyed") ==
        "Elm Group");
  CHECK(subject("He said that his troops had laid <COUNT>.", "laid") == "his troops");
}

TEST_CASE("a verb that follows another has its subject, unless it has its own") {
  CHECK(subject("Elm Trust cleared <AREA> <DATE> and disposed of <COUNT>.", "disposed") ==
        "Elm Trust");
  CHECK(subject("Elm Trust cleared <AREA>, and the army lifted <COUNT>.", "lifted") == "the army");
}

TEST_CASE("where there is no doer, none is found") {
  CHECK(subject("<DATE>, <COUNT> were destroyed.", "destroyed").empty());
  CHECK(subject("Battle area clearance covered <AREA>.", "covered").empty());
}

TEST_CASE("places stand behind their prepositions, with what they are") {
  CHECK(places("cleared <AREA> in Elm district <DATE>.") == "Elm district");
  CHECK(places("laid nets in Elm, Oak and Ash provinces.") == "Elm, Oak and Ash provinces");
  CHECK(places("along the <DEMONYM> border, where two died") == "the <DEMONYM> border");
  CHECK(places("killed two in southern <COUNTRY>.") == "southern <COUNTRY>");
  CHECK(places("killed two in <COUNTRY>.").empty());
  CHECK(places("laid nets around its camps at Elm and Oak.") == "its camps at Elm and Oak");
  CHECK(places("over the mountain tracks of southern <COUNTRY>") ==
        "the mountain tracks of southern <COUNTRY>");
  CHECK(places("laid in and below the Elm Zone") == "the Elm Zone");
  CHECK(places("did not do so at any time").empty());
  CHECK(places("in May, in the course of training").empty());
}

TEST_CASE("'there' stands for a place, except where it only opens") {
  const std::string place = "a woman was killed there <DATE>.";
  CHECK(Phrases(place).says_there(0, place.size()));
  const std::string within = "The nets there killed 40.";
  CHECK(Phrases(within).says_there(0, within.size()));
  const std::string opens = "there were no casualties.";
  CHECK(!Phrases(opens).says_there(0, opens.size()));
}

}  // namespace vigil::extract
