#pragma once
// Grammar: a pack's lexicon and patterns, compiled once.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "extract/filter.h"
#include "extract/slot_text.h"
#include "pack/pack.h"

namespace vigil::extract {

// Words that fitted a pattern.
struct Capture {
  std::string name;  // Of the group, without the digits that tell two of one name apart.
  std::size_t begin{}, end{};
};

struct Match {
  const TopicPatterns* topic{};
  const Pattern* pattern{};
  std::size_t begin{}, end{};  // In the sentence's text.
  std::vector<Capture> captures;
};

class Grammar {
 public:
  explicit Grammar(const ExtractRules& rules);  // Keeps a reference to the rules.

  // Puts the lexicon's classes into a sentence, in their order.
  void put_classes(SlotText& sentence) const;

  // What fits, in text order; of what overlaps within a topic, the pattern that comes first.
  // `context` is the section's title and the whole paragraph.
  std::vector<Match> matches(std::string_view sentence, std::string_view context) const;
  std::vector<Match> echoes(std::string_view sentence) const;

  // Whether the words name a state's own forces or offices, by any topic's rule.
  bool is_state(std::string_view words) const;

  const ExtractRules& rules() const { return rules_; }
  std::string section_treaty(std::string_view section) const;

 private:
  struct Compiled {
    std::unique_ptr<re2::RE2> expression;
    std::vector<std::string> groups;  // By number, from 1; empty for a group without a name.
    const TopicPatterns* topic{};
    const Pattern* pattern{};
    std::unique_ptr<re2::RE2> context;  // None: null.
  };
  struct Entry {
    std::unique_ptr<re2::RE2> expression;
    std::unique_ptr<re2::RE2> not_before;  // None: null.
    int value_group = 0;  // "value": the words that are the slot's value; 0 when none.
    std::vector<std::pair<std::string, int>> parts;  // Its other groups, by name.
    int groups = 0;
    const LexiconEntry* entry{};
  };
  struct Class {
    std::string name;
    std::vector<Entry> entries;
    Filter filter;
  };
  Compiled compile(const TopicPatterns* topic, const Pattern& pattern) const;
  static void keep(const Compiled& compiled, std::string_view sentence, std::string_view context,
                   std::vector<Match>& kept);
  static void run(const Compiled& compiled, std::string_view sentence, std::vector<Match>& out);

  const ExtractRules& rules_;
  std::vector<Class> classes_;
  std::vector<Compiled> patterns_, echoes_;
  Filter filter_;
  std::vector<std::unique_ptr<re2::RE2>> states_;
};

}  // namespace vigil::extract
