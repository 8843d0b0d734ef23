#pragma once
// Cues: readings by words that stand in one clause in whatever order, with anything between them;
// for what sentences say in ways that no pattern foresaw. A cue reads a clause in which no pattern
// of its topic reads anything, and gives way wherever the clause may mean something else: where a
// denial, a plan or a condition stands outside of its words, or where a value could be one of two.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/clauses.h"
#include "extract/expression.h"
#include "extract/filter.h"
#include "extract/match.h"
#include "extract/shortened.h"
#include "pack/extract_rules.h"

namespace vigil::extract {

class Cues {
 public:
  // The cues of a topic; keeps references to both. Before Literals::prepare.
  void add(const ExtractRules& rules, const TopicPatterns& topic, Literals& literals);

  // What a sentence with its slots must hold for each cue.
  const std::vector<Required>& required() const { return required_; }

  // Adds to what patterns (also those that only keep others off) read in the sentence what the
  // cues read. `shortened`: whose text the sentence is, or null. `around`: the section's title and
  // the paragraph.
  void read(std::string_view sentence, const FoundLiterals& found, const Shortened* shortened,
            std::string_view around, std::vector<Match>& kept) const;

 private:
  struct Word {
    std::unique_ptr<Expression> expression;
    std::vector<std::string> groups;  // By number, from 1; empty for one without a name.
    bool is_value = false;            // Has a group beside `date`: a field.
  };
  struct Compiled {
    const TopicPatterns* topic{};
    const Cue* cue{};
    std::vector<Word> words;
    std::unique_ptr<Expression> without, context;  // None: null.
  };
  struct Clause {
    std::string_view sentence;
    std::size_t begin{}, end{};
    const Clauses& clauses;
    const std::vector<Match>& kept;  // What was read in the sentence so far.
    const Shortened* shortened;      // Whose text it is of; null: the sentence's own.
    std::pair<std::size_t, std::size_t> original(std::size_t from, std::size_t to) const;
  };
  static bool is_taken(const Word& word, const Fit& fit, const Clause& clause);
  static bool next(const Word& word, const Clause& clause, std::size_t from, Fit& fit);
  static bool find(const Compiled& cue, const Clause& clause, Match& match,
                   std::vector<Fit>& found);
  static bool fits(const Compiled& cue, const Clause& clause, Match& match);
  static bool is_free(const TopicPatterns* topic, const Clause& clause);

  std::vector<Compiled> all_;
  std::vector<Required> required_;
  Filter filter_;
};

}  // namespace vigil::extract
