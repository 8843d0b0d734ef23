#pragma once
// What a person typed into the search field, understood.

#include <string>
#include <string_view>
#include <vector>

namespace vigil::store {

struct Term {
  std::string word;  // Folded.
  bool prefix = false;
  friend bool operator==(const Term&, const Term&) = default;
};

struct Terms {
  // For FTS5: every word quoted, so that nothing typed is syntax. Empty: nothing to look for.
  std::string match;
  std::vector<Term> terms;  // What is looked for, not what is excluded; for snippets.
};

// Never fails, whatever the bytes. More than a screen of words are ignored.
Terms understand(std::string_view typed);

// Plain words, all of which must be found.
Terms plain_terms(const std::vector<std::string>& words);

}  // namespace vigil::store
