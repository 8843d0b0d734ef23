#include "cite/words.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

constexpr std::string_view stripped = ",;:()[]\"";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

std::string_view without_marks(std::string_view word) {
  for (bool again = true; again;) {
    const std::size_t before = word.size();
    while (!word.empty() && stripped.find(word.front()) != std::string_view::npos) {
      word.remove_prefix(1);
    }
    while (!word.empty() && stripped.find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
    }
    for (const std::string_view quote : {"\u201C", "\u201D"}) {
      if (word.starts_with(quote)) word.remove_prefix(quote.size());
      if (word.ends_with(quote)) word.remove_suffix(quote.size());
    }
    again = word.size() != before;
  }
  return word;
}

}  // namespace

std::string fold_words(std::string_view text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii) return fold(text);
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool quote = rest.starts_with("\u2019") || rest.starts_with("\u2018");
    const bool letter = rest.starts_with("\u02BC");
    plain += quote || letter ? '\'' : text[i];
    i += quote ? 2U : (letter ? 1U : 0U);
  }
  return fold(plain);
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6 + 1);
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    Word word{fold_words(without_marks(text.substr(i, end - i))), 0, i, end};
    word.hash = std::hash<std::string>()(word.folded);
    words.push_back(std::move(word));
    i = end;
  }
  return words;
}

WordSet::WordSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    const auto words = words_of(phrase);
    if (words.empty()) continue;
    std::string joined;
    for (const Word& word : words) joined += (joined.empty() ? "" : " ") + word.folded;
    const std::size_t bit = words.front().hash % filter_bits;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    std::size_t& longest = longest_[words.front().folded];
    longest = std::max(longest, words.size());
    phrases_.insert(std::move(joined));
  }
}

std::size_t WordSet::match(const std::vector<Word>& words, std::size_t from) const {
  if (from >= words.size() || !may_begin(words[from].hash)) return 0;
  const auto first = longest_.find(words[from].folded);
  if (first == longest_.end()) return 0;
  std::size_t best = 0;
  std::string joined;
  for (std::size_t n = 1; n <= first->second && from + n <= words.size(); ++n) {
    joined += (n == 1 ? "" : " ") + words[from + n - 1].folded;
    if (phrases_.contains(joined)) best = n;
  }
  return best;
}

std::size_t WordSet::find(const std::vector<Word>& words) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (match(words, i) != 0) return i;
  }
  return npos;
}

}  // namespace vigil::cite
