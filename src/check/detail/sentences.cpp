#include <algorithm>

#include "base/unicode.h"
#include "check/detail/layout.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Closing quotation marks and brackets that belong to the sentence before.
std::size_t closing_size(std::string_view rest) {
  if (rest.starts_with("\u201D") || rest.starts_with("\u2019")) return 3;
  if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'' || rest[0] == ')' || rest[0] == ']')) {
    return 1;
  }
  return 0;
}

bool begins_sentence(std::string_view rest) {
  if (rest.empty()) return true;
  if (rest.starts_with("\u201C") || rest.starts_with("\u2018")) return true;
  const char c = rest[0];
  return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '"' || c == '(' || c == '[' || c == '$' ||
         static_cast<unsigned char>(c) >= 0xC3U;
}

class Splitter {
 public:
  explicit Splitter(const std::vector<std::string>& abbreviations) {
    for (const std::string& word : abbreviations) abbreviations_.push_back(lower(word));
    std::sort(abbreviations_.begin(), abbreviations_.end());
  }

  // Whether the stop at `at` ends a word that keeps its stop.
  bool abbreviates(std::string_view text, std::size_t at) const {
    if (text[at] != '.') return false;
    std::size_t begin = at;
    while (begin > 0 && at - begin < 16 && !is_blank(text[begin - 1]) && text[begin - 1] != '(') {
      --begin;
    }
    const std::string word = lower(text.substr(begin, at + 1 - begin));
    // "E. Lind": an initial. "in Form A." ends with one too, but a name follows it seldom.
    const bool initial = word.size() == 2 && text[begin] >= 'A' && text[begin] <= 'Z';
    return initial || std::binary_search(abbreviations_.begin(), abbreviations_.end(), word);
  }

 private:
  std::vector<std::string> abbreviations_;
};

}  // namespace

std::vector<TextSpan> sentences_of(std::string_view text,
                                   const std::vector<std::string>& abbreviations,
                                   std::uint32_t offset) {
  const Splitter splitter(abbreviations);
  std::vector<TextSpan> sentences;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    while (begin < end && is_blank(text[begin])) ++begin;
    std::size_t last = end;
    while (last > begin && is_blank(text[last - 1])) --last;
    if (begin < last) {
      sentences.push_back(
          {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(last)});
    }
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    std::size_t end = i + 1;
    while (const std::size_t size = closing_size(text.substr(end))) end += size;
    std::size_t next = end;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (next == end && next < text.size()) continue;
    if (!begins_sentence(text.substr(next)) || splitter.abbreviates(text, i)) continue;
    close(end);
    i = end - 1;
  }
  close(text.size());
  return sentences;
}

}  // namespace vigil::check
