#pragma once
// Match: words of a sentence that a pattern, or a cue, reads.

#include <string>
#include <vector>

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
