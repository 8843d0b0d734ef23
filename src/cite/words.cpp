#include "cite/words.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

constexpr std::string_view stripped = ",;:()[]\"";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

}  // namespace

std::string fold_words(std::string_view text) {
  std::string plain = fold(text);
  for (const std::string_view quote : {"\u2019", "\u2018", "\u02BC"}) {
    for (std::size_t at = plain.find(quote); at != std::string::npos; at = plain.find(quote, at)) {
      plain.replace(at, quote.size(), "'");
    }
  }
  return plain;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    std::string_view word = text.substr(i, end - i);
    while (!word.empty() && stripped.find(word.front()) != std::string_view::npos) {
      word.remove_prefix(1);
    }
    while (!word.empty() && stripped.find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
    }
    words.push_back({fold_words(word), i, end});
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
    longest_ = std::max(longest_, words.size());
    firsts_.insert(words.front().folded);
    phrases_.insert(std::move(joined));
  }
}

std::size_t WordSet::match(const std::vector<Word>& words, std::size_t from) const {
  if (from >= words.size() || !firsts_.contains(words[from].folded)) return 0;
  std::size_t best = 0;
  std::string joined;
  for (std::size_t n = 1; n <= longest_ && from + n <= words.size(); ++n) {
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
