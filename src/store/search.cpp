#include "store/search.h"

#include "base/unicode.h"
#include "store/passages.h"
#include "store/ranking.h"
#include "store/snippet.h"
#include "store/spelling.h"
#include "store/terms.h"

namespace vigil::store {
namespace {

constexpr Literal hit_row =
    "select kind, key, title, section, edition, place, shown from passage where id = $1";

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
  const Ranked ranked = TRY(rank(connection, query, terms));
  out.total = ranked.total;
  if (out.total == 0) {
    out.did_you_mean = TRY(suggestion(connection, query, terms));
    return out;
  }
  sql::Statement row = TRY(connection.prepare(hit_row));
  for (const std::int64_t id : ranked.page) {
    row.bind(1, id);
    if (TRY(row.step())) out.hits.push_back(hit_of(row, terms));
    row.reset();
  }
  return out;
}

}  // namespace vigil::store
