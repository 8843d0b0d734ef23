#pragma once
// WordSet: a pack's list of words and phrases, compiled for looking up at a place in a text.
// Compares without regard to case, accents and the shape of apostrophes.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigil::cite {

// A text cut into words at blanks, each folded, with its place.
struct Word {
  std::string folded;   // Without the commas, brackets and quotation marks around it.
  std::size_t hash{};   // Of `folded`.
  std::size_t begin{};  // In the text given.
  std::size_t end{};
};
std::vector<Word> words_of(std::string_view text);

// Whether a comma ends the word in the text that it was cut from.
bool ends_in_comma(std::string_view text, const Word& word);

// Folded as words are, with one shape of apostrophe and hyphen.
std::string fold_words(std::string_view text);

class WordSet {
 public:
  explicit WordSet(const std::vector<std::string>& phrases);

  // How many words, beginning at `from`, are the longest phrase of the set that stands there; 0.
  std::size_t match(const std::vector<Word>& words, std::size_t from) const;
  // Whether the whole text is a phrase of the set.
  bool holds(std::string_view text) const { return holds(words_of(text)); }
  bool holds(const Word& word) const {
    return may_begin(word.hash) && has_phrase(word.hash, &word, 1);
  }
  bool holds(const std::vector<Word>& words) const {
    return !words.empty() && match(words, 0) == words.size();
  }
  // Whether some phrase stands anywhere in the words; its first place, or npos.
  std::size_t find(const std::vector<Word>& words) const;
  bool in(std::string_view text) const { return find(words_of(text)) != npos; }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  // Most words begin no phrase: one bit a hash tells so without looking further.
  static constexpr std::size_t filter_bits = 1U << 13U;
  bool may_begin(std::uint64_t hash) const {
    const std::size_t bit = hash % filter_bits;
    return (filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  bool has_phrase(std::uint64_t hash, const Word* words, std::size_t count) const;

  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(filter_bits / 64);
  std::unordered_map<std::uint64_t, std::size_t> longest_;  // By first word: words of its phrases.
  // Phrases, blanks between their words, by the hash of their words: no text is put together to
  // look for one.
  std::unordered_multimap<std::uint64_t, std::string> phrases_;
};

}  // namespace vigil::cite
