#pragma once
// Match: words of a sentence that a pattern, or a cue, reads.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/expression.h"
#include "extract/shortened.h"
#include "pack/extract_rules.h"

namespace vigil::extract {

// Words that fitted a group.
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

// The names of an expression's groups, by number, from 1; empty for one without a name.
inline std::vector<std::string> group_names(const Expression& expression) {
  std::vector<std::string> names;
  for (std::string name : expression.groups()) {
    while (!name.empty() && name.back() >= '0' && name.back() <= '9') name.pop_back();
    names.push_back(std::move(name));
  }
  names.resize(std::min(names.size(), most_groups));
  return names;
}

// Adds what the named groups of a fit hold.
inline void add_captures(const Fit& fit, const std::vector<std::string>& groups, Match& match) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!fit.has(i + 1) || groups[i].empty()) continue;
    match.captures.push_back({groups[i], fit.begin(i + 1), fit.end(i + 1)});
  }
}

// Gives the match its places in the longer text.
inline void put_back(const Shortened& shortened, Match& match) {
  match.begin = shortened.begin_of(match.begin);
  match.end = shortened.end_of(match.end);
  for (Capture& capture : match.captures) {
    capture.begin = shortened.begin_of(capture.begin);
    capture.end = shortened.end_of(capture.end);
  }
}

}  // namespace vigil::extract
