#include "store/search.h"

#include <algorithm>

#include "base/unicode.h"
#include "store/passages.h"

namespace vigil::store {
namespace {

constexpr int most_hits = 200;
constexpr std::size_t snippet_size = 240;  // Bytes, about.
constexpr std::size_t longest_correction = 2;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// What a person typed, understood.
struct Terms {
  std::string match;                // For FTS5: every word quoted, so that nothing is syntax.
  std::vector<std::string> words;   // Folded, for the snippet; a prefix ends in "*".
};

Terms understand(std::string_view typed) {
  const std::string folded = fold(typed);
  Terms terms;
  std::string without;
  bool phrase = false;
  bool exclude = false;
  std::string group;
  const auto flush = [&](bool prefix) {
    if (group.empty()) return;
    std::string& to = exclude ? without : terms.match;
    if (exclude) {
      to += (to.empty() ? "" : " OR ") + ("\"" + group + "\"");
    } else {
      to += (to.empty() ? "" : " AND ") + ("\"" + group + "\"") + (prefix ? "*" : "");
      for (std::size_t i = 0; i < group.size();) {
        const std::size_t end = std::min(group.find(' ', i), group.size());
        if (end > i) terms.words.push_back(group.substr(i, end - i) + (prefix ? "*" : ""));
        i = end + 1;
      }
    }
    group.clear();
    exclude = false;
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (c == '"') {
      flush(false);
      phrase = !phrase;
    } else if (is_letter(c)) {
      group += c;
    } else if (phrase) {
      if (!group.empty() && group.back() != ' ') group += ' ';
    } else if (c == '*') {
      flush(true);
    } else {
      flush(false);
      exclude = c == '-' && (i == 0 || folded[i - 1] == ' ');
    }
  }
  while (!group.empty() && group.back() == ' ') group.pop_back();
  flush(false);
  if (!without.empty() && !terms.match.empty()) {
    terms.match = "(" + terms.match + ") NOT (" + without + ")";
  }
  return terms;
}

bool matches(std::string_view folded, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return word.ends_with('*') ? folded.starts_with(std::string_view(word).substr(0, word.size() - 1))
                               : folded == word;
  });
}

// The words of the passage that matched.
std::vector<TextSpan> spans_of(std::string_view shown, const std::vector<std::string>& words) {
  std::vector<TextSpan> spans;
  for (std::size_t i = 0; i < shown.size();) {
    const auto letter = [&](std::size_t at) {
      const char c = shown[at];
      return is_letter(c) || (c >= 'A' && c <= 'Z');
    };
    if (!letter(i)) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < shown.size() && letter(end)) ++end;
    std::string_view word = shown.substr(i, end - i);
    // Quotation marks and dashes are letters to the loop above; they stand at the ends.
    std::size_t begin = i;
    while (word.starts_with("\xE2\x80")) {
      word.remove_prefix(std::min<std::size_t>(3, word.size()));
      begin += 3;
    }
    while (word.size() >= 3 && word.substr(word.size() - 3).starts_with("\xE2\x80")) {
      word.remove_suffix(3);
    }
    if (matches(fold(word), words)) {
      spans.push_back({static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(begin + word.size())});
    }
    i = end;
  }
  return spans;
}

// Cuts the passage to a readable size around the first match, at blanks.
void cut(search::Hit& hit, const std::string& shown, const std::vector<TextSpan>& spans) {
  std::size_t begin = 0;
  if (shown.size() > snippet_size && !spans.empty() && spans.front().begin > snippet_size / 3) {
    begin = shown.find(' ', spans.front().begin - snippet_size / 3);
    begin = begin == std::string::npos || begin >= spans.front().begin ? spans.front().begin
                                                                       : begin + 1;
  }
  std::size_t end = shown.size();
  if (end - begin > snippet_size) {
    const std::size_t blank = shown.rfind(' ', begin + snippet_size);
    if (blank != std::string::npos && blank > begin) {
      end = blank;
    } else {
      end = begin + snippet_size;
      while (end > begin && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
    }
  }
  const std::string before = begin > 0 ? "… " : "";
  hit.snippet = before + shown.substr(begin, end - begin) + (end < shown.size() ? " …" : "");
  for (const TextSpan& span : spans) {
    if (span.begin < begin || span.end > end) continue;
    const auto shift = static_cast<std::uint32_t>(before.size());
    hit.matches.push_back({span.begin - static_cast<std::uint32_t>(begin) + shift,
                           span.end - static_cast<std::uint32_t>(begin) + shift});
  }
}

std::size_t distance(std::string_view a, std::string_view b) {
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

// The indexed word nearest to one that is not indexed; words share their first letter.
Result<std::string> nearest(const sql::Connection& connection, const std::string& word) {
  sql::Statement rows = TRY(connection.prepare(
      "select term, doc from search_words where term >= $1 and term < $2 "
      "and length(term) between $3 and $4"));
  const std::string first = word.substr(0, 1);
  rows.bind(1, first)
      .bind(2, first + "\xF4\x8F\xBF\xBF")
      .bind(3, static_cast<std::int64_t>(word.size()) - 2)
      .bind(4, static_cast<std::int64_t>(word.size()) + 2);
  std::string best;
  std::size_t best_distance = longest_correction + 1;
  std::int64_t best_count = 0;
  while (TRY(rows.step())) {
    const std::string term = rows.text(0);
    const std::size_t far = distance(word, term);
    if (far < best_distance || (far == best_distance && rows.number(1) > best_count)) {
      best = term;
      best_distance = far;
      best_count = rows.number(1);
    }
  }
  return best;
}

Result<std::optional<std::string>> correct(const sql::Connection& connection, const Terms& terms) {
  std::string corrected;
  bool changed = false;
  for (const std::string& word : terms.words) {
    if (word.ends_with('*')) return std::optional<std::string>{};
    const std::string near = TRY(nearest(connection, word));
    if (near.empty()) return std::optional<std::string>{};
    changed = changed || near != word;
    corrected += (corrected.empty() ? "" : " ") + near;
  }
  return changed ? std::optional(corrected) : std::nullopt;
}

constexpr Literal conditions_count = R"sql(
select count(*) from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and ($2 = '' or instr(countries, $2) > 0)
  and ($3 = 0 or edition = $3) and ($4 = '' or section = $4 collate nocase)
  and ($5 < 0 or kind = $5)
)sql";
constexpr Literal conditions_rows = R"sql(
select kind, key, title, section, edition, place, shown
from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and ($2 = '' or instr(countries, $2) > 0)
  and ($3 = 0 or edition = $3) and ($4 = '' or section = $4 collate nocase)
  and ($5 < 0 or kind = $5)
order by bm25(search_index), passage.id limit $6 offset $7
)sql";

void bind_conditions(sql::Statement& statement, const search::Query& query, const Terms& terms) {
  statement.bind(1, terms.match)
      .bind(2, query.country ? "|" + *query.country + "|" : std::string())
      .bind(3, query.edition.value_or(0))
      .bind(4, query.section.value_or(""))
      .bind(5, query.kind ? static_cast<std::int64_t>(*query.kind) : -1);
}

}  // namespace

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query) {
  search::Answer out;
  const Terms terms = understand(query.words);
  if (terms.match.empty()) return out;
  sql::Statement count = TRY(connection.prepare(conditions_count));
  bind_conditions(count, query, terms);
  TRY(count.step());
  out.total = count.number(0);
  if (out.total == 0) {
    out.did_you_mean = TRY(correct(connection, terms));
    return out;
  }
  sql::Statement rows = TRY(connection.prepare(conditions_rows));
  bind_conditions(rows, query, terms);
  rows.bind(6, std::clamp(query.limit, 1, most_hits)).bind(7, std::max(query.offset, 0));
  while (TRY(rows.step())) {
    search::Hit hit;
    hit.kind = static_cast<search::Kind>(rows.number(0));
    (hit.kind == search::Kind::source ? hit.source : hit.report) = rows.text(1);
    hit.title = rows.text(2);
    hit.section = rows.text(3);
    hit.edition = static_cast<int>(rows.number(4));
    if (hit.kind == search::Kind::text) hit.block = static_cast<int>(rows.number(5));
    if (hit.kind == search::Kind::note) hit.note = static_cast<int>(rows.number(5));
    const std::string shown = rows.text(6);
    cut(hit, shown, spans_of(shown, terms.words));
    out.hits.push_back(std::move(hit));
  }
  return out;
}

}  // namespace vigil::store
