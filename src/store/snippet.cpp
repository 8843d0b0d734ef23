#include "store/snippet.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::store {
namespace {

constexpr std::size_t size = 240;
constexpr std::size_t before_match = 80;

bool matches(std::string_view word, const std::vector<Term>& terms) {
  const std::string folded = fold(word);
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
    return term.prefix ? folded.starts_with(term.word) : folded == term.word;
  });
}

// The nearest beginning of a character at or before `at`.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    --at;
  }
  return std::min(at, text.size());
}

std::size_t cut_begin(std::string_view passage, const std::vector<TextSpan>& found) {
  if (passage.size() <= size || found.empty() || found.front().begin <= before_match) return 0;
  const std::size_t first = found.front().begin;
  const std::size_t blank = passage.find(' ', first - before_match);
  return blank == std::string_view::npos || blank >= first ? first : blank + 1;
}

std::size_t cut_end(std::string_view passage, std::size_t begin) {
  if (passage.size() - begin <= size) return passage.size();
  const std::size_t blank = passage.rfind(' ', begin + size);
  const bool usable = blank != std::string_view::npos && blank > begin;
  return usable ? blank : character_start(passage, begin + size);
}

}  // namespace

Snippet snippet_of(std::string_view passage, const std::vector<Term>& terms) {
  std::vector<TextSpan> found;
  for (const auto& [begin, end] : words_in(passage)) {
    if (!matches(passage.substr(begin, end - begin), terms)) continue;
    found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  const std::size_t begin = cut_begin(passage, found);
  const std::size_t end = cut_end(passage, begin);
  const std::string_view before = begin > 0 ? "… " : "";
  Snippet snippet;
  snippet.words = before;
  snippet.words += passage.substr(begin, end - begin);
  if (end < passage.size()) snippet.words += " …";
  for (const TextSpan& span : found) {
    if (span.begin < begin || span.end > end) continue;
    const auto moved = [&](std::uint32_t at) {
      return static_cast<std::uint32_t>(at - begin + before.size());
    };
    snippet.matches.push_back({moved(span.begin), moved(span.end)});
  }
  return snippet;
}

}  // namespace vigil::store
