// Who acts and where, on wells that people dig: what the clause gives to a pattern without it.

#include <doctest/doctest.h>

#include "extract/extract.h"

namespace vigil::extract {
namespace {

Pattern pattern(const std::string& match, bool doer, bool follows = false) {
  Pattern made;
  made.match = match;
  made.doer = doer;
  made.follows = follows;
  return made;
}

Pack digging_pack() {
  Pack pack;
  for (const auto& [code, name, people] :
       {std::tuple{"XA", "Ardenia", "Ardenian"}, {"XB", "Brezia", "Brezian"}}) {
    Country country;
    country.code = code;
    country.name = name;
    country.demonyms = {people};
    pack.countries.push_back(country);
  }
  Country area;
  area.code = "XX-norrland";
  area.name = "Norrland";
  area.area = true;
  pack.countries.push_back(area);
  pack.reading.months = {{"may", 5}, {"june", 6}};
  pack.topics = {
      {"wells",
       "Wells",
       {{"wells", false, {}}, {"ponds", false, {}}, {"actor", false, {}}, {"place", false, {}}}}};
  ExtractRules& rules = pack.extract;
  rules.classes = {{"WELLS", {{"<NUMBER> wells\\b", "", "", ""}}},
                   {"PONDS", {{"<NUMBER> ponds\\b", "", "", ""}}}};
  TopicPatterns wells;
  wells.topic = "wells";
  wells.country = "place";
  wells.date = "figure";
  wells.merge = true;
  wells.located = true;
  wells.patterns = {pattern("(?:,| and)(?: filling| filled)? (?P<ponds><PONDS>)", false, true),
                    pattern("\\bdug (?P<wells><WELLS>)", true),
                    pattern("(?P<wells><WELLS>) were dug", false)};
  rules.topics = {wells};
  rules.echoes = {
      pattern("\\bagainst a toll of (?P<wells><NUMBER>) (?P<date><DATE>)", false),
      pattern("\\((?P<number><NUMBER>) (?P<date><DATE>)\\)", false),
      pattern(" and (?P<number><NUMBER>) in (?P<place>(?-i:[A-Z])[a-z]+)", false),
      pattern("; (?P<actor>(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+) (?P<number><NUMBER>)", false)};
  return pack;
}

std::string read(const std::string& text) {
  static const Pack pack = digging_pack();
  static const Extractor extractor(pack);
  std::string all;
  for (const Statement& made : extractor.statements({text, {}, "XA", ""})) {
    all += made.country;
    for (const Field& field : made.fields) {
      if (const auto* words = std::get_if<std::string>(&field.value))
        all += " " + field.name + ":" + *words;
      if (const auto* value = std::get_if<Value>(&field.value))
        all += " " + field.name + ":" + to_string(*value);
    }
    if (made.date) all += " @" + made.date->to_string();
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("the subject acts, where the clause says") {
  CHECK(read("In 2003, the Elm Trust dug 20 wells in Oak district.") ==
        "XA wells:20 actor:Elm Trust place:Oak district @2003\n");
  CHECK(read("In Oak district, 20 wells were dug in 2003.") ==
        "XA wells:20 place:Oak district @2003\n");
}

TEST_CASE("a group that goes without its name is the one that was named") {
  CHECK(read("The Elm Trust dug 20 wells in 2003. The group dug 30 wells in 2004.") ==
        "XA wells:20 actor:Elm Trust @2003\nXA wells:30 actor:Elm Trust @2004\n");
  CHECK(read("The group dug 30 wells in 2004.") == "XA wells:30 actor:group @2004\n");
}

TEST_CASE("an area without a code of its own is the place until another is named") {
  CHECK(read("In Norrland the Elm Trust dug 20 wells. In 2004, 30 wells were dug.") ==
        "XX-norrland wells:20 actor:Elm Trust\nXX-norrland wells:30 @2004\n");
  CHECK(read("In Norrland 20 wells were dug. Elsewhere, 30 wells were dug in 2004.") ==
        "XX-norrland wells:20\nXA wells:30 @2004\n");
  CHECK(read("In Brezia 20 wells were dug. In 2004, 30 wells were dug.") ==
        "XB wells:20\nXA wells:30 @2004\n");
}

TEST_CASE("a pronoun behind a date acts, and not the words before the date") {
  CHECK(read("The Elm Trust works there. Since the start of rain in 2003 it dug 20 wells.") ==
        "XA wells:20 actor:Elm Trust @2003/..\n");
}

TEST_CASE("months that follow each other are one time") {
  CHECK(read("In May and June 2003 20 wells were dug.") == "XA wells:20 @2003-05/2003-06\n");
}

TEST_CASE("what another subject does has its own time") {
  CHECK(read("The Elm Trust dug 20 wells, and its masons were away in 2003.") ==
        "XA wells:20 actor:Elm Trust\n");
}

TEST_CASE("the country itself as the one who acts goes without saying") {
  CHECK(read("Ardenia dug 20 wells in 2003.") == "XA wells:20 @2003\n");
}

TEST_CASE("what goes on with another figure is of the same statement, and says nothing alone") {
  CHECK(read("In 2003, the Elm Trust dug 20 wells, filling 3 ponds.") ==
        "XA wells:20 actor:Elm Trust ponds:3 @2003\n");
  CHECK(read("In 2003, rain came, filling 3 ponds.").empty());
}

TEST_CASE("a figure beside another is of another time or doer, and takes nothing from it") {
  CHECK(read("In 2003 the Elm Trust dug 20 wells (12 in 2002), and filled 3 ponds.") ==
        "XA wells:20 actor:Elm Trust ponds:3 @2003\nXA wells:12 actor:Elm Trust @2002\n");
  CHECK(read("In 2003 the Elm Trust dug 20 wells; Oak Aid 30.") ==
        "XA wells:20 actor:Elm Trust @2003\nXA wells:30 actor:Oak Aid @2003\n");
  CHECK(read("In 2003 20 wells were dug, filling 3 ponds, against a toll of 40 in 2002.") ==
        "XA wells:20 ponds:3 @2003\nXA wells:40 @2002\n");
}

TEST_CASE("the same figure of another place") {
  CHECK(read("In 2003, the Elm Trust dug 20 wells in Oak and 30 in Ash.") ==
        "XA wells:20 actor:Elm Trust place:Oak @2003\nXA wells:30 actor:Elm Trust place:Ash "
        "@2003\n");
}

TEST_CASE("what goes on with the sentence before is of its time") {
  CHECK(read("In 2003 20 wells were dug. It also dug 30 wells.") ==
        "XA wells:20 @2003\nXA wells:30 @2003\n");
  CHECK(read("In 2003 20 wells were dug. The Elm Trust dug 30 wells.") ==
        "XA wells:20 @2003\nXA wells:30 actor:Elm Trust @2003\n");
}

TEST_CASE("and not where it has a date before it, or the sentence between tells of other things") {
  CHECK(read("In 2003 20 wells were dug. It rained in 2004; the Elm Trust dug 30 wells.") ==
        "XA wells:20 @2003\nXA wells:30 actor:Elm Trust\n");
  CHECK(read("In 2003 20 wells were dug. Rain fell. The Elm Trust dug 30 wells.") ==
        "XA wells:20 @2003\nXA wells:30 actor:Elm Trust\n");
}

TEST_CASE("what is there to be compared with lends no time") {
  CHECK(read("In 2003 20 wells were dug, against a toll of 40 in 2002. The Elm Trust dug 30 "
             "wells.") ==
        "XA wells:20 @2003\nXA wells:40 @2002\nXA wells:30 actor:Elm Trust @2003\n");
}

TEST_CASE("who is numbered, and two who did one thing together, are one doer") {
  CHECK(read("In 2003, Digging Unit 2 dug 20 wells.") ==
        "XA wells:20 actor:Digging Unit 2 @2003\n");
  CHECK(read("In 2003, the army and the rebels dug 20 wells.") ==
        "XA wells:20 actor:army and the rebels @2003\n");
}

TEST_CASE("there is where the sentence before was") {
  CHECK(read("The Elm Trust came to work in Oak district. It left in 2003, and 20 wells were dug "
             "there in 2004.") == "XA wells:20 place:Oak district @2004\n");
}

TEST_CASE("what is called after a country is none") {
  CHECK(read("20 wells were dug in the Brezia Valley in 2003.") ==
        "XA wells:20 place:Brezia Valley @2003\n");
  CHECK(read("20 wells were dug in Brezia in 2003.") == "XB wells:20 @2003\n");
  CHECK(read("The Ministry of Water in Brezia said that 20 wells were dug in 2003.")
            .starts_with("XA wells:20 @2003"));
}

TEST_CASE("the other side of a border is the other country") {
  CHECK(read("On the Brezian side of the border, 20 wells were dug in 2003.")
            .starts_with("XB wells:20"));
}

}  // namespace vigil::extract
