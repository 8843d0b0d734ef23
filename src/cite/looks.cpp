#include "cite/looks.h"

#include <algorithm>
#include <array>

namespace vigil::cite {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

bool is_lower(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
  if (text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z') return false;  // "iRivers"
  // "al-Thawra" is a name: its article is small.
  const std::size_t hyphen = text.find('-');
  return hyphen == std::string_view::npos || hyphen > 3 || hyphen + 1 >= text.size() ||
         text[hyphen + 1] < 'A' || text[hyphen + 1] > 'Z';
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool starts_upper(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '\'')) word.remove_prefix(1);
  if (word.empty()) return false;
  const auto c = static_cast<unsigned char>(word.front());
  if (c < 0x80) return is_upper(word.front());
  // Outside ASCII: a letter whose folding changes more than its accents was a capital.
  return c != 0xE2;
}

bool ends_lower(std::string_view text) {
  return ends_lower(text, words_of(text));
}

bool ends_lower(std::string_view text, const std::vector<Word>& words) {
  return !words.empty() && starts_lower(text.substr(words.back().begin));
}

bool ends_upper(std::string_view text, const std::vector<Word>& words) {
  return !words.empty() && starts_upper(text.substr(words.back().begin));
}

bool all_capitals(std::string_view text) {
  int letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters += is_upper(c) ? 1 : 0;
  }
  return letters >= 2;
}

namespace {

// "MoR", "MoRT": initials with a small word's among them.
bool is_mixed_acronym(std::string_view word) {
  constexpr std::size_t longest = 8;
  return word.size() >= 3 && word.size() <= longest && is_upper(word[0]) && word[1] >= 'a' &&
         word[1] <= 'z' && std::all_of(word.begin() + 2, word.end(), is_upper);
}

}  // namespace

bool has_acronym(std::string_view text) {
  return has_acronym(text, words_of(text));
}

bool has_acronym(std::string_view text, const std::vector<Word>& words) {
  for (const Word& word : words) {
    std::string_view shown = text.substr(word.begin, word.end - word.begin);
    while (!shown.empty() && (shown.back() == ',' || shown.back() == ')')) shown.remove_suffix(1);
    const std::size_t hyphen = shown.rfind('-');  // "Rivers-RSO"
    const bool leads = hyphen != std::string_view::npos && hyphen >= 3 &&
                       all_capitals(shown.substr(0, hyphen)) &&
                       shown.find('.') == std::string_view::npos;  // "RSO-Costa"
    if (leads) return true;
    if (hyphen != std::string_view::npos && hyphen + 3 < shown.size())
      shown.remove_prefix(hyphen + 1);
    if (is_mixed_acronym(shown)) return true;
    if (shown.find('.') != std::string_view::npos || !all_capitals(shown)) continue;
    if (shown.find_first_not_of("IVX") != std::string_view::npos) return true;
  }
  return false;
}

bool is_prose(std::string_view text) {
  static constexpr std::array<std::string_view, 22> small{
      "of", "and", "the", "for", "on",  "in",  "to", "at",  "by", "with", "from",
      "de", "la",  "le",  "du",  "des", "del", "el", "und", "a",  "an",   "against"};
  int plain = 0;
  for (const Word& word : words_of(text)) {
    const std::string_view shown = text.substr(word.begin, word.end - word.begin);
    if (starts_lower(shown) && std::find(small.begin(), small.end(), word.folded) == small.end()) {
      ++plain;
    }
  }
  return plain >= 2;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), word) != of.end();
}

bool begins_with_pronoun(std::string_view text) {
  static constexpr std::array<std::string_view, 20> pronouns{
      "we",    "i",     "he",     "she",  "it",     "they",    "you",  "this", "that", "these",
      "those", "there", "nobody", "none", "no one", "nothing", "here", "what", "who",  "neither"};
  const std::string first = fold_words(text.substr(0, text.find(' ')));
  return std::find(pronouns.begin(), pronouns.end(), first) != pronouns.end();
}

bool begins_with_quote(std::string_view text) {
  return text.starts_with('"') || text.starts_with("\u201C") || text.starts_with("\u201E") ||
         text.starts_with("\u00AB");
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "a ", "an ", "A ", "An "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

bool begins(std::string_view text, std::string_view lead) {
  if (text.size() < lead.size()) return false;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    const char c = is_upper(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    if (c != lead[i]) return false;
  }
  return true;
}

std::string_view after_lead(std::string_view text, std::span<const std::string_view> leads) {
  for (const std::string_view lead : leads) {
    if (begins(text, lead)) return text.substr(lead.size());
  }
  return {};
}

std::string_view after_lead(std::string_view text, std::span<const std::string> leads) {
  for (const std::string& lead : leads) {
    if (begins(text, lead)) return text.substr(lead.size());
  }
  return {};
}

}  // namespace vigil::cite
