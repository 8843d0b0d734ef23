#include "store/spelling.h"

#include <algorithm>

#include "base/unicode.h"

namespace vigil::store {
namespace {

constexpr std::size_t longest_word = 40;  // Characters; nobody mistypes a longer one by accident.

std::size_t most_mistakes(std::size_t length) {
  return length <= 3 ? 1 : 2;
}

// How many letters must be added, left out or replaced to make `b` of `a`.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// The nearest indexed word with the same first letter, the more frequent of two as near; empty
// when none is near.
Result<std::string> nearest(const sql::Connection& connection, const std::string& word) {
  const std::u32string letters = code_points(word);
  if (letters.empty() || letters.size() > longest_word) return std::string();
  sql::Statement rows =
      TRY(connection.prepare("select term, doc from search_words where term >= $1 and term < $2 "
                             "and length(term) between $3 and $4"));
  std::size_t first = 1;
  while (first < word.size() && (static_cast<unsigned char>(word[first]) & 0xC0U) == 0x80U) ++first;
  const auto length = static_cast<std::int64_t>(letters.size());
  rows.bind(1, word.substr(0, first))
      .bind(2, word.substr(0, first) + "\xF4\x8F\xBF\xBF")
      .bind(3, length - 2)
      .bind(4, length + 2);
  std::string best;
  std::size_t best_distance = most_mistakes(letters.size()) + 1;
  std::int64_t best_count = 0;
  while (TRY(rows.step())) {
    const std::string term = rows.text(0);
    const std::size_t far = distance(letters, code_points(term));
    if (far < best_distance || (far == best_distance && rows.number(1) > best_count)) {
      best = term;
      best_distance = far;
      best_count = rows.number(1);
    }
  }
  return best_distance <= most_mistakes(letters.size()) ? best : std::string();
}

}  // namespace

Result<std::optional<std::vector<std::string>>> corrected(const sql::Connection& connection,
                                                          const std::vector<Term>& terms) {
  using Words = std::optional<std::vector<std::string>>;
  std::vector<std::string> words;
  bool changed = false;
  for (const Term& term : terms) {
    if (term.prefix) return Words{};
    const std::string near = TRY(nearest(connection, term.word));
    if (near.empty()) return Words{};
    changed = changed || near != term.word;
    words.push_back(near);
  }
  return changed ? Words{words} : Words{};
}

}  // namespace vigil::store
