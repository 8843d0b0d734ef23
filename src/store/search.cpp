#include "store/search.h"

#include <algorithm>

#include "base/unicode.h"
#include "store/passages.h"
#include "store/snippet.h"
#include "store/spelling.h"
#include "store/terms.h"

namespace vigil::store {
namespace {

constexpr int most_hits = 200;

constexpr Literal count_of_hits = R"sql(
select count(*) from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and ($2 = '' or instr(countries, $2) > 0)
  and ($3 = 0 or edition = $3) and ($4 = '' or section_folded = $4) and kind = iif($5 < 0, min(kind, 2), $5)
)sql";
// The order does not depend on the order in which reports were imported.
constexpr Literal page_of_hits = R"sql(
select kind, key, title, section, edition, place, shown
from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and ($2 = '' or instr(countries, $2) > 0)
  and ($3 = 0 or edition = $3) and ($4 = '' or section_folded = $4) and kind = iif($5 < 0, min(kind, 2), $5)
order by bm25(search_index), key, kind, place limit $6 offset $7
)sql";

void bind_conditions(sql::Statement& statement, const search::Query& query, const Terms& terms) {
  statement.bind(1, terms.match)
      .bind(2, query.country ? "|" + *query.country + "|" : std::string())
      .bind(3, query.edition.value_or(0))
      .bind(4, fold(collapse_blanks(query.section.value_or(""))))
      .bind(5, query.kind ? static_cast<std::int64_t>(*query.kind) : -1);
}

Result<std::int64_t> count(const sql::Connection& connection, const search::Query& query,
                           const Terms& terms) {
  sql::Statement row = TRY(connection.prepare(count_of_hits));
  bind_conditions(row, query, terms);
  TRY(row.step());
  return row.number(0);
}

search::Hit hit_of(const sql::Statement& row, const Terms& terms) {
  search::Hit hit;
  hit.kind = static_cast<search::Kind>(row.number(0));
  const std::string key = row.text(1);
  if (hit.kind == search::Kind::source) hit.source = key;
  if (hit.kind == search::Kind::statement) hit.statement = key;
  if (hit.kind != search::Kind::source) hit.report = key.substr(0, key.find('#'));
  hit.title = row.text(2);
  hit.section = row.text(3);
  hit.edition = static_cast<int>(row.number(4));
  if (hit.kind == search::Kind::text) hit.paragraph = static_cast<int>(row.number(5));
  if (hit.kind == search::Kind::note) hit.note = static_cast<int>(row.number(5));
  Snippet snippet = snippet_of(row.text(6), terms.terms);
  hit.snippet = std::move(snippet.words);
  hit.matches = std::move(snippet.matches);
  return hit;
}

// Words that would find something where those that were typed found nothing.
Result<std::optional<std::string>> suggestion(const sql::Connection& connection,
                                              const search::Query& query, const Terms& terms) {
  const auto words = TRY(corrected(connection, terms.terms));
  if (!words || TRY(count(connection, query, plain_terms(*words))) == 0) {
    return std::optional<std::string>{};
  }
  std::string joined;
  for (const std::string& word : *words) joined += (joined.empty() ? "" : " ") + word;
  return std::optional(joined);
}

}  // namespace

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query) {
  search::Answer out;
  const Terms terms = understand(query.words);
  if (terms.match.empty()) return out;
  out.total = TRY(count(connection, query, terms));
  if (out.total == 0) {
    out.did_you_mean = TRY(suggestion(connection, query, terms));
    return out;
  }
  sql::Statement rows = TRY(connection.prepare(page_of_hits));
  bind_conditions(rows, query, terms);
  rows.bind(6, std::clamp(query.limit, 1, most_hits)).bind(7, std::max(query.offset, 0));
  while (TRY(rows.step())) out.hits.push_back(hit_of(rows, terms));
  return out;
}

}  // namespace vigil::store
