#include "cite/words.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::cite {
namespace {

constexpr std::string_view stripped = ",;:()[]\"";

bool is_ascii(char c) {
  return static_cast<signed char>(c) >= 0;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

std::string_view without_quotes(std::string_view word) {
  for (const std::string_view quote : {"\u201C", "\u201D"}) {
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
    if (word.ends_with(quote)) word.remove_suffix(quote.size());
  }
  return word;
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
    if (word.empty() || (is_ascii(word.front()) && is_ascii(word.back()))) return word;
    word = without_quotes(word);
    again = word.size() != before;
  }
  return word;
}

// FNV-1a: that of a phrase goes on from that of its first word.
constexpr std::uint64_t empty_hash = 0xCBF29CE484222325U;

std::uint64_t hash_of(std::string_view text, std::uint64_t before = empty_hash) {
  for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return before;
}

// fold_words() of one word, and its hash.
void fold_word(std::string_view text, Word& word) {
  word.folded.resize(text.size());
  word.hash = empty_hash;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!is_ascii(c)) {
      word.folded = fold_words(text);
      word.hash = hash_of(word.folded);
      return;
    }
    word.folded[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    word.hash = hash_of({&word.folded[i], 1}, word.hash);
  }
}

}  // namespace

std::string fold_words(std::string_view text) {
  if (vigil::is_ascii(text)) return fold(text);
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
  words.reserve(text.size() / 5 + 2);
  for (std::size_t i = 0; i < text.size();) {
    if (is_blank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_blank(text[end])) ++end;
    Word& word = words.emplace_back();
    word.begin = i;
    word.end = end;
    fold_word(without_marks(text.substr(i, end - i)), word);
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
    const std::uint64_t hash = hash_of(joined);
    const std::size_t bit = words.front().hash % filter_bits;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    std::size_t& longest = longest_[words.front().hash];
    longest = std::max(longest, words.size());
    if (!has_phrase(hash, words.data(), words.size())) phrases_.emplace(hash, std::move(joined));
  }
}

// Whether the words, in this order, are one of the phrases with that hash.
bool WordSet::has_phrase(std::uint64_t hash, const Word* words, std::size_t count) const {
  const auto [first, last] = phrases_.equal_range(hash);
  return std::any_of(first, last, [&](const auto& entry) {
    std::string_view phrase = entry.second;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) {
        if (!phrase.starts_with(' ')) return false;
        phrase.remove_prefix(1);
      }
      if (!phrase.starts_with(words[i].folded)) return false;
      phrase.remove_prefix(words[i].folded.size());
    }
    return phrase.empty();
  });
}

std::size_t WordSet::match(const std::vector<Word>& words, std::size_t from) const {
  if (from >= words.size() || !may_begin(words[from].hash)) return 0;
  const auto first = longest_.find(words[from].hash);
  if (first == longest_.end()) return 0;
  std::size_t best = 0;
  std::uint64_t hash = words[from].hash;
  const std::size_t most = std::min(first->second, words.size() - from);
  for (std::size_t n = 1; n <= most; ++n) {
    if (n > 1) hash = hash_of(words[from + n - 1].folded, hash_of(" ", hash));
    if (has_phrase(hash, &words[from], n)) best = n;
  }
  return best;
}

std::size_t WordSet::find(const std::vector<Word>& words) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (match(words, i) != 0) return i;
  }
  return npos;
}

bool ends_in_comma(std::string_view text, const Word& word) {
  return word.end > 0 && text[word.end - 1] == ',';
}

}  // namespace vigil::cite
