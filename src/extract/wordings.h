#pragma once
// Wordings: what a sentence says in other words than patterns know, put into those that they know,
// by the pack's lists: "did away with" is "destroyed".

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/literals.h"
#include "extract/shortened.h"
#include "pack/extract_rules.h"

namespace vigil::extract {

class Wordings {
 public:
  // Adds to the literals each form of each wording; before Literals::prepare.
  void add(const ExtractRules& rules, Literals& literals);

  // What becomes other words in the sentence, of which `found` has the literals. The words instead
  // are those of this object.
  std::vector<Shortened::Cut> in(std::string_view sentence, const FoundLiterals& found) const;

 private:
  struct Wording {
    std::string words;  // Small letters.
    std::string plain;
  };
  void add_verb(std::string_view verb, std::string_view plain, Literals& literals);
  void add_words(const std::string& words, const std::string& plain, Literals& literals);

  std::vector<Wording> all_;
  std::vector<std::uint32_t> by_literal_;  // In all_, and 1 more; 0: none.
};

}  // namespace vigil::extract
