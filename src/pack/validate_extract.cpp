#include "pack/validate_extract.h"

#include <algorithm>

#include <re2/re2.h>
#include <re2/set.h>

#include "pack/syntax.h"

namespace vigil::pack {
namespace {

class ExtractValidator {
 public:
  ExtractValidator(const Pack& pack, Findings& findings) : pack_(pack), findings_(findings) {}

  void run() {
    for (const LexiconClass& words : pack_.extract.classes) {
      for (const LexiconEntry& entry : words.entries) {
        expression(entry.match, entry.place);
        expression(entry.not_before, entry.place);
      }
    }
    for (const TopicPatterns& topic : pack_.extract.topics) validate(topic);
    for (const Pattern& echo : pack_.extract.echoes) expression(echo.match, echo.place);
  }

 private:
  void complain(const Place& place, std::string message, std::string hint) {
    findings_.push_back(
        {"pack-inconsistent", Severity::error, place, std::move(message), std::move(hint), {}});
  }

  // What the tree's reader cannot read, RE2 may; and it says what is wrong.
  void expression(const std::string& match, const Place& place) {
    if (match.empty()) return;
    const std::string expanded = expand_macros(pack_.extract, match);
    if (parse_expression(expanded)) return;
    std::string error;
    if (parsed_.Add(expanded, &error) >= 0) return;
    complain(place, "The pattern \"" + match + "\" cannot be read: " + error + ".",
             "See https://github.com/google/re2/wiki/Syntax.");
  }

  void validate(const TopicPatterns& topic) {
    const auto known = std::find_if(pack_.topics.begin(), pack_.topics.end(),
                                    [&](const Topic& t) { return t.key == topic.topic; });
    if (!topic.patterns.empty()) expression(topic.context, topic.patterns.front().place);
    const Topic* named = known == pack_.topics.end() ? nullptr : &*known;
    for (const Pattern& pattern : topic.patterns) {
      expression(pattern.match, pattern.place);
      if (!reading(named, topic.topic, pattern)) return;
    }
    for (const Cue& cue : topic.cues) {
      for (const std::string& word : cue.words) expression(word, cue.reading.place);
      expression(cue.without, cue.reading.place);
      if (cue.words.empty()) {
        complain(cue.reading.place, "The cue has no words, and would read every clause.",
                 "Give it \"words\".");
      }
      if (!reading(named, topic.topic, cue.reading)) return;
    }
  }

  // False where the topic is not known: its other readings would complain of the same.
  bool reading(const Topic* topic, const std::string& name, const Pattern& pattern) {
    expression(pattern.context, pattern.place);
    if (topic == nullptr) {
      complain(pattern.place, "No topic is called \"" + name + "\".", "Add it to topics.toml.");
      return false;
    }
    for (const auto& [key, value] : pattern.fields) field(*topic, key, value, pattern.place);
    return true;
  }

  void field(const Topic& topic, const std::string& name, const std::string& value,
             const Place& place) {
    const auto known = std::find_if(topic.fields.begin(), topic.fields.end(),
                                    [&](const TopicField& f) { return f.name == name; });
    if (known == topic.fields.end()) {
      return complain(place, "The topic \"" + topic.key + "\" has no field \"" + name + "\".",
                      "Add it to topics.toml.");
    }
    const auto& values = known->values;
    if (values.empty() || value.starts_with('@')) return;
    if (std::find(values.begin(), values.end(), value) != values.end()) return;
    complain(place, "\"" + value + "\" is no value of the field \"" + name + "\".",
             "The values are in topics.toml.");
  }

  const Pack& pack_;
  // Parses what is added to it. Never compiled: that takes most of the time, and whoever only
  // publishes needs no pattern.
  re2::RE2::Set parsed_{re2::RE2::Quiet, re2::RE2::UNANCHORED};
  Findings& findings_;
};

}  // namespace

void validate_extract(const Pack& pack, Findings& findings) {
  ExtractValidator(pack, findings).run();
}

}  // namespace vigil::pack
