// Cues, on wells that countries dig: what no pattern foresaw, and what keeps a cue from reading.

#include <doctest/doctest.h>

#include "extract/extract.h"

namespace vigil::extract {
namespace {

Cue cue(std::vector<std::string> words, const std::string& status) {
  Cue made;
  made.words = std::move(words);
  if (!status.empty()) made.reading.fields = {{"status", status}};
  return made;
}

Pack digging_pack() {
  Pack pack;
  for (const auto& [code, name] : {std::pair{"XA", "Ardenia"}, {"XB", "Brezia"}}) {
    Country country;
    country.code = code;
    country.name = name;
    country.demonyms = {std::string(name) + "n"};
    pack.countries.push_back(country);
  }
  pack.reading.months = {{"may", 5}};
  pack.topics = {{"wells", "Wells", {{"status", false, {}}, {"wells", false, {}}}},
                 {"ponds", "Ponds", {{"wells", false, {}}}}};
  ExtractRules& rules = pack.extract;
  rules.wordings = {{"burrowed", "dug"}};
  TopicPatterns wells;
  wells.topic = "wells";
  wells.country = "subject";
  wells.date = "event";
  Pattern read;
  read.match = "\\bdug (?P<wells><NUMBER>) wells";
  wells.patterns = {read};
  wells.cues = {cue({"(?P<wells><NUMBER>)", "\\bdug\\b", "\\bwells?\\b"}, ""),
                cue({"\\bwells?\\b", "\\b(?:not|never) been dug\\b"}, "none"),
                cue({"\\bdug\\b", "\\bwells?\\b"}, "dug")};
  wells.cues[0].without = "\\bponds\\b";
  wells.cues[2].reading.context = "(?i)\\bwater\\b";
  Cue planned = cue({"\\bplans?\\b", "\\bwells?\\b"}, "planned");
  planned.reading.plan = true;
  wells.cues.push_back(planned);
  TopicPatterns ponds;
  ponds.topic = "ponds";
  ponds.country = "subject";
  ponds.date = "event";
  ponds.cues = {cue({"(?P<wells><NUMBER>)", "\\bponds\\b"}, "")};
  rules.topics = {wells, ponds};
  return pack;
}

std::string read(const std::string& text) {
  static const Pack pack = digging_pack();
  static const Extractor extractor(pack);
  std::string all;
  for (const Statement& made : extractor.statements({text, {}, "XA", ""})) {
    all += (all.empty() ? "" : "; ") + made.country + " " + made.topic;
    for (const Field& field : made.fields) {
      if (const auto* words = std::get_if<std::string>(&field.value)) all += " " + *words;
      if (const auto* value = std::get_if<Value>(&field.value)) all += " " + to_string(*value);
    }
    if (made.date) all += " @" + made.date->to_string();
  }
  return all;
}

}  // namespace

TEST_CASE("the words of a cue stand in any order, with anything between them") {
  CHECK(read("Wells were dug, as the ministry tells, to a number of 40.") == "XA wells 40");
  CHECK(read("In May 2003 Brezia had a number of wells, 40 by its count, dug at last.") ==
        "XB wells 40 @2003-05");
  CHECK(read("Of wells, 40 were burrowed.") == "XA wells 40");  // By the pack's wordings.
}

TEST_CASE("a cue gives way to a pattern of its topic in the clause") {
  CHECK(read("Ardenia dug 40 wells for the wells of 60 villages.") == "XA wells 40");
}

TEST_CASE("a value that could be one of two is none") {
  CHECK(read("Of wells, 40 of brick and 60 of clay were dug.") == "");
  CHECK(read("Of wells, 40 were dug, and 60 pumps were bought.") == "XA wells 40");
}

TEST_CASE("a value that was read is no other cue's") {
  CHECK(read("Brezia dug 40 wells beside its ponds.") == "XB wells 40");
}

TEST_CASE("a denial, a plan or a condition outside of its words keeps a cue from reading") {
  CHECK(read("Of wells, no 40 were dug.") == "");
  CHECK(read("Of wells, 40 should be dug.") == "");
  CHECK(read("If wells were dug in number, 40 would do.") == "");
  CHECK(read("Wells have never been dug.") == "XA wells none");
  CHECK(read("A plan for wells exists.") == "XA wells planned");
}

TEST_CASE("a cue wants the word around and not the other in the clause") {
  CHECK(read("Wells were dug.") == "");
  CHECK(read("Wells were dug. There is water.") == "XA wells dug");
  CHECK(read("Of wells beside ponds, 40 were dug.") == "XA ponds 40");
}

}  // namespace vigil::extract
