// The examples of the pack's patterns are its tests: each sentence is read by its topic, and no
// counter-example is.

#include <doctest/doctest.h>

#include "extract/extract.h"
#include "pack/pack.h"
#include "pack/syntax.h"

using namespace vigil;

namespace {

const Pack& landmine() {
  static const pack::Loading loading = pack::load(VIGIL_SOURCE_DIR "/packs/landmine");
  REQUIRE(loading.pack.has_value());
  return *loading.pack;
}

std::vector<Statement> read(const std::string& sentence) {
  static const extract::Extractor extractor(landmine());
  return extractor.statements({sentence, {}, "ML", "Mine Ban Policy"});
}

bool reads(const std::string& sentence, const std::string& topic) {
  for (const Statement& statement : read(sentence)) {
    if (statement.topic == topic) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("each example is read by its topic, and no counter-example is") {
  int examples = 0;
  const auto look = [&](const std::string& topic, const Pattern& pattern) {
    for (const std::string& example : pattern.examples) {
      CHECK_MESSAGE(reads(example, topic), topic << ": " << example);
      ++examples;
    }
    for (const std::string& example : pattern.counter_examples)
      CHECK_MESSAGE(!reads(example, topic), topic << ": " << example);
  };
  for (const TopicPatterns& topic : landmine().extract.topics) {
    for (const Pattern& pattern : topic.patterns) look(topic.topic, pattern);
    for (const Cue& cue : topic.cues) look(topic.topic, cue.reading);
  }
  CHECK(examples >= 20);
}

TEST_CASE("every expression is one whose words the filter knows, so that few are tried") {
  const ExtractRules& rules = landmine().extract;
  const auto look = [&](const std::string& match) {
    CHECK_MESSAGE(parse_expression(expand_macros(rules, match)), match);
  };
  for (const LexiconClass& kind : rules.classes) {
    for (const LexiconEntry& entry : kind.entries) look(entry.match);
  }
  for (const TopicPatterns& topic : rules.topics) {
    for (const Pattern& pattern : topic.patterns) look(pattern.match);
    for (const Cue& cue : topic.cues) {
      for (const std::string& word : cue.words) look(word);
    }
  }
  for (const Pattern& echo : rules.echoes) look(echo.match);
}

TEST_CASE("plans, wishes and conditions state nothing") {
  for (const char* sentence : {"Mali should ratify the Mine Ban Treaty.",
                               "If Mali acceded to the Mine Ban Treaty, it would be bound.",
                               "The meeting called on Mali to sign the Mine Ban Treaty.",
                               "Teams will clear 5,000 square meters in 2005.",
                               "Parliament approved the ratification bill on 3 May 2001."}) {
    for (const Statement& statement : read(sentence)) {
      CHECK_MESSAGE(statement.topic == "position", sentence << ": " << statement.topic);
    }
  }
}

TEST_CASE("a sentence gives its facts with country, date, speaker and certainty") {
  const auto told = read(
      "In May 2003, the Ministry of Defense told Landmine Monitor that Mali has no stockpile of "
      "antipersonnel mines.");
  REQUIRE(told.size() == 1);
  CHECK(told[0].topic == "stockpile");
  CHECK(told[0].country == "ML");
  CHECK(told[0].speaker == "Ministry of Defense");
  REQUIRE(told[0].date.has_value());
  CHECK(told[0].date->to_string() == "2003-05");

  const auto list = read(
      "Mali ratified the Convention on Conventional Weapons and its Amended Protocol II on 24 "
      "October 2001.");
  REQUIRE(list.size() == 2);
  CHECK(list[0].date == list[1].date);

  const auto other = read("Guinea ratified on 8 October 1998; Togo followed on 9 March 2000.");
  REQUIRE(other.size() == 2);
  CHECK(other[0].country == "GN");
  CHECK(other[1].country == "TG");
}
