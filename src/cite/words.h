#pragma once
// WordSet: a pack's list of words and phrases, compiled for looking up at a place in a text.
// Compares without regard to case, accents and the shape of apostrophes.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace vigil::cite {

// A text cut into words at blanks, each folded, with its place.
struct Word {
  std::string folded;   // Without the commas and brackets around it.
  std::size_t begin{};  // In the text given.
  std::size_t end{};
};
std::vector<Word> words_of(std::string_view text);

// Folded as words are, with one shape of apostrophe and hyphen.
std::string fold_words(std::string_view text);

class WordSet {
 public:
  explicit WordSet(const std::vector<std::string>& phrases);

  // How many words, beginning at `from`, are the longest phrase of the set that stands there; 0.
  std::size_t match(const std::vector<Word>& words, std::size_t from) const;
  // Whether the whole text is a phrase of the set.
  bool holds(std::string_view text) const { return phrases_.contains(fold_words(text)); }
  // Whether some phrase stands anywhere in the words; its first place, or npos.
  std::size_t find(const std::vector<Word>& words) const;
  bool in(std::string_view text) const { return find(words_of(text)) != npos; }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  std::unordered_set<std::string> phrases_;
  std::unordered_set<std::string> firsts_;
  std::size_t longest_ = 0;
};

}  // namespace vigil::cite
