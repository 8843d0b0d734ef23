#pragma once
// Grammar: a pack's lexicon and patterns, compiled once. Which of them a sentence may fit is told
// by the literals that they require, so that most are never tried.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/cues.h"
#include "extract/expression.h"
#include "extract/filter.h"
#include "extract/match.h"
#include "extract/shortened.h"
#include "extract/slot_text.h"
#include "extract/wordings.h"
#include "pack/pack.h"

namespace vigil::extract {

// The section's title and the whole paragraph, in which some patterns want to see a word.
struct Around {
  std::string text;
  // By pattern, and by topic: 0 not looked at yet, 1 it has the word, 2 it has not.
  std::vector<char> known = {}, topics = {};
};

class Grammar {
 public:
  explicit Grammar(const ExtractRules& rules);  // Keeps a reference to the rules.

  // The literals of a sentence.
  FoundLiterals literals_in(std::string_view sentence) const;

  // Whether a sentence may fit any pattern or echo at all, as its literals tell, and those of the
  // same in plain wordings. Where neither is true, it is read only for what it lends to another:
  // insertions in the midst of what a pattern asks for may hide it here.
  struct Prospects {
    bool states = false;
    bool echoes = false;
  };
  Prospects prospects(std::string_view sentence, FoundLiterals found) const;

  // Puts the lexicon's classes into a sentence, in their order. `found`: as it was without slots.
  // `treaty` is the one spoken of: a slot of it, and what `holds` it, may be left unnamed.
  void put_classes(SlotText& sentence, FoundLiterals found, const std::string& treaty) const;

  // What fits, in text order; of what overlaps within a topic, the pattern that comes first.
  // `found`: the literals of the sentence, with its slots.
  std::vector<Match> matches(std::string_view sentence, const FoundLiterals& found,
                             Around& around) const;
  std::vector<Match> echoes(std::string_view sentence, const FoundLiterals& found) const;

  // Whether the words name a state's own forces or offices, by any topic's rule.
  bool is_state(std::string_view words) const;

  const ExtractRules& rules() const { return rules_; }
  std::string section_treaty(std::string_view section) const;

 private:
  struct Compiled {
    std::unique_ptr<Expression> expression;
    std::vector<std::string> groups;  // By number, from 1; empty for a group without a name.
    const TopicPatterns* topic{};
    const Pattern* pattern{};
    std::unique_ptr<Expression> context;  // None: null.
  };
  struct Entry {
    std::unique_ptr<Expression> expression;
    std::unique_ptr<Expression> not_before;  // None: null.
    std::size_t value_group = 0;  // "value": the words that are the slot's value; 0 when none.
    std::vector<std::pair<std::string, std::size_t>> parts;  // Its other groups, by name.
    const LexiconEntry* entry{};
  };
  struct Class {
    std::string name;
    std::vector<Entry> entries;
    std::size_t first = 0;  // Of all entries, its first.
  };
  // What a sentence has once a slot of a kind is in it.
  struct Kind {
    std::string name;
    std::vector<std::uint32_t> literals;
  };
  Compiled compile(const TopicPatterns* topic, const Pattern& pattern) const;
  void add_class(const LexiconClass& words);
  void add_kinds();
  void put_kind(std::string_view name, FoundLiterals& found) const;
  void put_entry(const Class& words, const Entry& entry, const std::string& treaty,
                 const SlotText& sentence, std::vector<SlotText::Replacement>& found) const;
  void match_all(std::string_view sentence, const FoundLiterals& literals,
                 const Shortened* shortened, Around& around, std::vector<Match>& kept) const;
  void keep(std::size_t pattern, std::string_view sentence, const Shortened* shortened,
            Around& around, std::vector<Match>& kept) const;
  bool has_context(std::size_t pattern, Around& around) const;
  bool is_spoken_of(const TopicPatterns& topic, Around& around) const;
  static std::size_t without_link(std::string_view words);
  bool cannot_count(std::size_t pattern, const Shortened* shortened, Around& around,
                    const std::vector<Match>& kept) const;
  // What begins behind `last` is not asked for.
  static void run(const Compiled& compiled, std::string_view sentence, std::size_t last,
                  std::vector<Match>& out);

  const ExtractRules& rules_;
  std::vector<Class> classes_;
  std::vector<Compiled> patterns_, echoes_;
  std::vector<std::unique_ptr<Expression>> contexts_;  // By topic; none: null.
  Cues cues_;
  Literals literals_;
  Wordings wordings_;
  Filter filter_, echo_filter_;           // Of the patterns, on a sentence with its slots;
  Filter early_patterns_, early_echoes_;  // on one without;
  Filter entries_;                        // of the lexicon's entries, on one with the slots so far.
  std::vector<Kind> kinds_;
  std::vector<std::unique_ptr<Expression>> states_;
  std::vector<std::pair<std::unique_ptr<Expression>, std::string>> section_treaties_;
};

}  // namespace vigil::extract
