#include "store/terms.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vigil::store {
namespace {

constexpr std::size_t most_words = 48;

constexpr std::array<std::string_view, 6> quotation_marks{"\"", "“", "”", "„", "«", "»"};

// How many bytes the quotation mark at `at` takes; 0 when none stands there.
std::size_t quotation_mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : quotation_marks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// Gathers groups of words, each a word or a phrase, wanted or not.
class Gatherer {
 public:
  void add(const std::vector<std::string>& words, bool prefix, bool excluded) {
    if (words.empty() || count_ + words.size() > most_words) return;
    count_ += words.size();
    std::string phrase;
    for (const std::string& word : words) phrase += (phrase.empty() ? "" : " ") + word;
    std::string& to = excluded ? without_ : out_.match;
    if (!to.empty()) to += excluded ? " OR " : " AND ";
    to += '"' + phrase + '"' + (prefix ? "*" : "");
    if (excluded) return;
    for (const std::string& word : words) out_.terms.push_back({word, prefix});
  }

  Terms finish() {
    if (out_.match.empty() || without_.empty()) return std::move(out_);
    out_.match = "(" + out_.match + ") NOT (" + without_ + ")";
    return std::move(out_);
  }

 private:
  Terms out_;
  std::string without_;
  std::size_t count_ = 0;
};

// Whether a hyphen that excludes stands just before `at`: "-word", but not "half-word".
bool excluded_at(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != '-') return false;
  return at == 1 || text[at - 2] == ' ';
}

void add_plain(std::string_view text, Gatherer& gatherer) {
  for (const auto& [begin, end] : words_in(text)) {
    const bool prefix = end < text.size() && text[end] == '*';
    gatherer.add({std::string(text.substr(begin, end - begin))}, prefix, excluded_at(text, begin));
  }
}

void add_phrase(std::string_view text, bool excluded, Gatherer& gatherer) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : words_in(text)) {
    words.emplace_back(text.substr(begin, end - begin));
  }
  gatherer.add(words, false, excluded);
}

}  // namespace

Terms understand(std::string_view typed) {
  const std::string text = collapse_blanks(fold(typed));
  Gatherer gatherer;
  bool quoted = false;
  bool excluded = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t mark = i < text.size() ? quotation_mark_at(text, i) : 1;
    if (mark == 0) {
      ++i;
      continue;
    }
    const std::string_view piece = std::string_view(text).substr(begin, i - begin);
    quoted ? add_phrase(piece, excluded, gatherer) : add_plain(piece, gatherer);
    excluded = !quoted && excluded_at(text, i);
    quoted = !quoted;
    i += mark;
    begin = std::min(i, text.size());
  }
  return gatherer.finish();
}

Terms plain_terms(const std::vector<std::string>& words) {
  Gatherer gatherer;
  for (const std::string& word : words) gatherer.add({word}, false, false);
  return gatherer.finish();
}

}  // namespace vigil::store
