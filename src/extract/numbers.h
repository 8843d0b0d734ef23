#pragma once
// Numbers in running text, in words and figures, with their bounds: "6.6 million", "between 800,000
// and one million", "more than forty", "up to 20".

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/tokens.h"
#include "extract/vocabulary.h"
#include "model/value.h"

namespace vigil::extract {

struct NumberRead {
  std::size_t tokens = 0;  // How many it takes up; 0 when there is no number.
  std::int64_t low = 0;    // Thousandths. The number itself, or the lower of a range.
  std::int64_t high = 0;   // Thousandths. Equal to `low` but for a range.
  bool at_least = false, at_most = false;
  bool estimated = false;  // "an estimated 300"
  bool further = false;    // "another 300"

  // As a count of units of which one is `times` (square kilometres in square metres: 1,000,000).
  // Nothing when it does not fit.
  std::optional<Value> value(std::int64_t times = 1) const;
};

class NumberReader {
 public:
  // Words with their numbers, as the pack has them: "twelve" 12, "million" 1000000.
  explicit NumberReader(const std::map<std::string, std::int64_t>& words)
      : words_(words.begin(), words.end()) {}

  // Adds the words that a number, with its bound, may begin with.
  void name_beginnings(Vocabulary& words) const;
  // Whether a number may begin at the token, of which the vocabulary knows these uses.
  static bool may_begin(const Token& token, std::uint8_t uses) {
    return token.digits || (uses & begins_number) != 0 ||
           token.folded.find('-') != std::string::npos;
  }

  // The longest number that begins at the token, its bound included.
  NumberRead read(const std::vector<Token>& tokens, std::size_t at) const;

  // A number without bounds and how many tokens it takes; with thousandths, for "1.69 million"
  // and "5.5 square kilometers".
  struct Plain {
    std::size_t tokens = 0;
    std::int64_t thousandths = 0;
    bool scaled = false;  // "million" was said: "5 to 6 million" scales both.
  };
  Plain plain(const std::vector<Token>& tokens, std::size_t at) const;

 private:
  Plain in_figures(const std::vector<Token>& tokens, std::size_t at) const;
  Plain in_words(const std::vector<Token>& tokens, std::size_t at) const;
  std::optional<std::int64_t> word_value(const std::string& word) const;
  // From the token behind the first of both numbers; `tokens` of what is found is its end.
  std::optional<NumberRead> range(const std::vector<Token>& tokens, std::size_t next, Plain first,
                                  bool between) const;
  std::int64_t scale(const std::vector<Token>& tokens, std::size_t at) const;
  std::unordered_map<std::string, std::int64_t> words_;
};

}  // namespace vigil::extract
