// The parts of the binder at work together, on wells that states dig: whose, when, who says so.

#include "extract/extract.h"

#include <doctest/doctest.h>

namespace vigil::extract {
namespace {

Pattern pattern(const std::string& match, std::map<std::string, std::string> fields = {}) {
  Pattern made;
  made.match = match;
  made.fields = std::move(fields);
  return made;
}

Pack wells_pack() {
  Pack pack;
  for (const auto& [code, name] :
       {std::pair{"XA", "Ardenia"}, {"XB", "Brezia"}, {"XC", "Costania"}}) {
    Country country;
    country.code = code;
    country.name = name;
    pack.countries.push_back(country);
  }
  pack.reading.months = {{"march", 3}, {"may", 5}, {"june", 6}};
  pack.reading.numbers = {{"two", 2}, {"three", 3}};
  pack.topics = {
      {"wells", "Wells", {{"status", true, {"dug", "closed", "kept"}}, {"count", false, {}}}},
      {"fair", "Fairs", {{"fair", true, {"spring"}}, {"place", false, {}}}}};
  ExtractRules& rules = pack.extract;
  rules.classes = {
      {"WELLS", {{"<NUMBER> wells\\b", "", "", "", {}}}},
      {"FAIR", {{"the (?:(?P<place>Elmstadt|Hollmark) )?spring fair", "spring", "", "", 0, {}}}}};
  TopicPatterns wells;
  wells.topic = "wells";
  wells.country = "subject";
  wells.date = "event";
  wells.patterns = {
      pattern("\\bdug (?P<count><WELLS>)", {{"status", "dug"}}),
      pattern("\\ball (?:its )?wells (?:were|had been) closed", {{"status", "closed"}}),
      pattern("\\bneither (?P<country><COUNTRY>) nor (?P<country2><COUNTRY>) dug wells",
              {{"status", "kept"}}),
      pattern("\\bkeeps? (?P<count><WELLS>)", {{"status", "kept"}})};
  wells.patterns[1].date = "declared";
  wells.patterns[3].date = "own";
  wells.patterns.push_back(pattern("\\bplans (?P<count><WELLS>)", {{"status", "kept"}}));
  wells.patterns[4].date = "lead";
  wells.patterns.push_back(pattern("; the other (?P<count><WELLS>)", {{"status", "@before"}}));
  wells.patterns[5].follows = true;
  TopicPatterns fairs;
  fairs.topic = "fair";
  fairs.country = "subject";
  fairs.date = "event";
  fairs.patterns = {pattern("\\bcame to (?P<fair><FAIR>)")};
  rules.topics = {wells, fairs};
  Pattern denial = pattern(", which (?P<speaker>[^,;.]+) (?:deny|denied)\\b");
  denial.certainty = "denied";
  rules.echoes = {denial, pattern(", (?P<country><COUNTRY>),? (?P<date><DATE>)(?:\\.|,|$)")};
  return pack;
}

std::string read(const std::string& text) {
  static const Pack pack = wells_pack();
  static const Extractor extractor(pack);
  std::string all;
  for (const Statement& made : extractor.statements({text, {}, "XC", ""})) {
    all += made.country + " " + made.topic;
    for (const Field& field : made.fields) {
      if (const auto* words = std::get_if<std::string>(&field.value)) all += " " + *words;
    }
    if (made.date) all += " @" + made.date->to_string();
    if (made.certainty == Certainty::denied) all += " denied";
    if (!made.speaker.empty()) all += " (" + made.speaker + ")";
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a statement is of the clause's subject, or else of the report's country") {
  CHECK(read("Ardenia dug 20 wells.") == "XA wells dug\n");
  CHECK(read("The army dug 20 wells.") == "XC wells dug\n");
  CHECK(read("Neither Ardenia nor Brezia dug wells.") == "XA wells kept\nXB wells kept\n");
}

TEST_CASE("a date is of what stands next to it") {
  CHECK(read("Ardenia dug 20 wells in May 2003.") == "XA wells dug @2003-05\n");
  CHECK(read("Ardenia dug 20 wells and sent a letter in May 2003.") == "XA wells dug\n");
  CHECK(read("Ardenia dug 20 wells when it joined in May 2003.") == "XA wells dug @2003-05\n");
  CHECK(read("Ardenia came to the spring fair, and dug 20 wells in May 2003.") ==
        "XA fair spring\nXA wells dug @2003-05\n");
}

TEST_CASE("an announcement dates what it says is done, any other telling does not") {
  CHECK(read("In May 2003, Ardenia announced that all its wells had been closed.") ==
        "XA wells closed @2003-05 (Ardenia)\n");
  CHECK(read("In May 2003, Ardenia said that all its wells had been closed.") ==
        "XA wells closed (Ardenia)\n");
  // What heads a paragraph is no day on which anybody spoke.
  CHECK(read("News since May 2003: Ardenia announced that all its wells had been closed.") ==
        "XA wells closed (Ardenia)\n");
}

TEST_CASE("as somebody put it") {
  for (const char* text : {"As its Ministry of Wells has put it, Ardenia keeps 20 wells.",
                           "The Ministry of Wells put it thus: Ardenia keeps 20 wells."}) {
    CHECK_MESSAGE(read(text) == "XA wells kept (Ministry of Wells)\n", text);
  }
}

TEST_CASE("how often somebody says it is no part of his name") {
  CHECK(read("Officials have at times said that Ardenia keeps 20 wells.") ==
        "XA wells kept (Officials)\n");
}

TEST_CASE("what is kept takes no date that stands before it") {
  CHECK(read("In May 2003 the work ended, and Ardenia keeps 20 wells.") == "XA wells kept\n");
}

TEST_CASE("what is planned takes no date behind it") {
  CHECK(read("Ardenia plans 20 wells in May 2003.") == "XA wells kept\n");
  CHECK(read("In May 2002, Ardenia plans 20 wells in May 2003.") == "XA wells kept @2002-05\n");
}

TEST_CASE("those named beside the subject, and of two the former or the latter") {
  CHECK(read("Like Brezia, Ardenia dug 20 wells.") == "XA wells dug\nXB wells dug\n");
  CHECK(read("Ardenia, together with Brezia, dug 20 wells.") == "XA wells dug\nXB wells dug\n");
  CHECK(read("Ardenia likes Brezia. The latter dug 20 wells.") == "XB wells dug\n");
}

TEST_CASE("what goes on from another takes what it asks of it") {
  CHECK(read("Ardenia dug 20 wells; the other 30 wells are old.") ==
        "XA wells dug\nXA wells dug\n");
}

TEST_CASE("a date of the clause before is not of the telling; a thing does not speak") {
  CHECK(read("Ardenia dug 20 wells in May 2002, but it says that it keeps 30 wells.") ==
        "XA wells dug @2002-05\nXA wells kept (Ardenia)\n");
  CHECK(read("States parties met, and Ardenia dug 20 wells.") == "XA wells dug\n");
  CHECK(read("Ardenia rejects the treaty and dug 20 wells.") == "XA wells dug\n");
}

TEST_CASE("a group of the lexicon gives its field") {
  CHECK(read("Ardenia came to the Elmstadt spring fair.") == "XA fair spring Elmstadt\n");
  CHECK(read("Ardenia came to the spring fair.") == "XA fair spring\n");
}

TEST_CASE("who speaks is the person named, or the office") {
  CHECK(read("Major Bo Lind of the Ministry of Wells said that Ardenia dug 20 wells.") ==
        "XA wells dug (Bo Lind)\n");
  CHECK(read("The Ministry of Wells said that Ardenia dug 20 wells.") ==
        "XA wells dug (Ministry of Wells)\n");
  CHECK(read("In its paper the government said that Ardenia dug 20 wells.") ==
        "XA wells dug (government)\n");
}

TEST_CASE("lists that are of each other, in order") {
  CHECK(read("Ardenia and Brezia dug 20 and 30 wells, respectively, in May 2002.") ==
        "XA wells dug @2002-05\nXB wells dug @2002-05\n");
  CHECK(read("Ardenia dug 20 and 30 wells in May 2002 and June 2003, respectively.") ==
        "XA wells dug @2002-05\nXA wells dug @2003-06\n");
}

TEST_CASE("who speaks again does so when he spoke before") {
  CHECK(read("Bo Lind said in May 2002 that it rained. He added that Ardenia keeps 30 wells.") ==
        "XA wells kept @2002-05 (Bo Lind)\n");
  CHECK(read("Bo Lind said that it rained. He added that Ardenia keeps 30 wells.") ==
        "XA wells kept (Bo Lind)\n");
}

TEST_CASE("what is put in between hides nothing, and has its own times") {
  CHECK(read("In May 2001 Brezia dug, by hand, two wells and dug a ditch.") ==
        "XB wells dug @2001-05\n");
  CHECK(read("In May 2001 Brezia dug two wells, for which it had had until 1 June 2003.") ==
        "XB wells dug @2001-05\n");
  CHECK(read("Costania dug two wells in May 2001, when Brezia dug three wells.") ==
        "XC wells dug @2001-05\nXB wells dug @2001-05\n");
}

TEST_CASE("who speaks at the end of a sentence says all of it, at the time that he names there") {
  CHECK(read("Brezia keeps two wells, the Minister of Water wrote to the press in May 2001.") ==
        "XB wells kept @2001-05 (Minister of Water)\n");
  CHECK(
      read("Brezia keeps two wells, an officer of the guard stated in an interview in May 2001.") ==
      "XB wells kept @2001-05 (officer of the guard)\n");
  CHECK(read("Brezia keeps two wells, which a mason made in May 2001.") == "XB wells kept\n");
}

TEST_CASE("who said one thing at times said the other at other times") {
  CHECK(
      read("Government officials at times denied it and at other times said that Brezia keeps two "
           "wells.") == "XB wells kept (Government officials)\n");
}

TEST_CASE("the same again of another country, but not of one where a town is") {
  CHECK(read("Ardenia dug 20 wells in May 2002, Brezia in May 2003.") ==
        "XA wells dug @2002-05\nXB wells dug @2003-05\n");
  CHECK(read("Ardenia dug 20 wells near the fair in Elmstadt, Brezia, in May 2003.") ==
        "XA wells dug @2003-05\n");
}

}  // namespace vigil::extract
