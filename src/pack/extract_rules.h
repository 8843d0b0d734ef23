#pragma once
// What a pack knows of the sentences that make statements: words of the subject by class, and
// patterns by topic (docs/pack.md, "Patterns").

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"

namespace vigil {

// RE2 against a sentence in which what is recognised stands as a slot ("<COUNTRY> signed
// <TREATY>"). `value` is what the words mean: a field's name or value; empty: the words themselves.
struct LexiconEntry {
  std::string match;
  std::string value;
  std::string holds;       // Only where one of the slots that it is made of has this value.
  std::string not_before;  // RE2: nor where this follows directly.
  int under = 0;           // Only where a number inside is smaller: an age. 0: any.
  Place place = {};
};

// Words of one kind, which patterns name by it: <ITEM>. Applied in the order of the file.
struct LexiconClass {
  std::string name;
  std::vector<LexiconEntry> entries;
};

struct Pattern {
  std::string match;                          // RE2; its groups are fields (docs/pack.md).
  std::map<std::string, std::string> fields;  // Given by the pattern itself.
  std::string certainty;                      // When the pattern itself says it.
  std::string country;                        // As TopicPatterns::country; empty: as the topic.
  std::string date;                           // As TopicPatterns::date; empty: as the topic.
  std::string context;                        // RE2: only where the section's title or the
                                              // paragraph has it.
  bool counter = false;                       // States nothing, and nobody else may read it.
  bool follows = false;                       // Only after another of its topic in the sentence,
                                              // whose own fields hold for it too.
  bool doer = false;                          // The subject of the clause is the actor.
  bool plan = false;                          // True of plans too ("will destroy").
  std::vector<std::string> examples;          // Sentences that it reads,
  std::vector<std::string> counter_examples;  // and sentences from which the topic reads nothing.
  Place place;
};

// Words that give a reading wherever they stand in one clause, in any order. It is tried where no
// pattern of its topic reads anything in that clause.
struct Cue {
  std::vector<std::string> words;  // RE2, each once at least; their groups are fields.
  std::string without;             // RE2: not where the clause has it.
  Pattern reading;                 // What it says; `match` is empty.
};

struct TopicPatterns {
  std::string topic;
  std::string country;             // "subject" of the clause, "place" where it is, "context".
  std::string date;                // "event", "state" (takes the telling's date), "year", "none".
  std::string context;             // RE2: only where the section's title or the paragraph has it.
  int rank = 0;                    // Of two topics that claim one figure, the higher keeps it.
  std::string state;               // RE2: an actor that is the country's own state.
  std::string others;              // How sure it is what one says of another's act.
  bool merge = false;              // Figures of one event are one statement.
  bool located = false;            // The place that the clause names is the statement's.
  std::vector<std::string> codes;  // Fields in which a country stands as its code.
  std::vector<Pattern> patterns;   // The first that fits reads the words.
  std::vector<Cue> cues;           // The first that fits reads the clause.
};

// A verb that patterns know, and others that say the same: "destroy", "do away with".
struct PlainVerb {
  std::string plain;
  std::vector<std::string> like;
};

struct ExtractRules {
  std::map<std::string, std::string> macros;      // "{NAME}" in any match.
  std::map<std::string, std::string> currencies;  // "US$" → "USD".
  std::vector<std::string> own_voice;             // Who is the report itself: no speaker.
  std::vector<LexiconClass> classes;
  std::vector<PlainVerb> verbs;
  std::map<std::string, std::string> wordings;  // "at no time" → "never".
  std::vector<TopicPatterns> topics;
  std::vector<Pattern> echoes;  // "… and Brezia on 3 May 2001": the same again of another country.
  std::string treaty;           // Key of the one that "the treaty" means when none was named.
  std::map<std::string, std::string> section_treaties;  // RE2 of a section's title → its treaty.
};

// The match with every macro of the rules in its place. A macro may name others.
std::string expand_macros(const ExtractRules& rules, const std::string& match);

}  // namespace vigil
