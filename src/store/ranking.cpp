#include "store/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "store/passage_lengths.h"
#include "store/passages.h"
#include "store/sql/occurrences.h"

namespace vigil::store {
namespace {

constexpr int most_hits = 200;

constexpr Literal found = R"sql(
select occurrences(search_index, $8) from search_index
where search_index match $1 and search_index.rowid between $2 and $3
)sql";
constexpr Literal found_on_condition = R"sql(
select occurrences(search_index, $8)
from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and search_index.rowid between $2 and $3
  and ($4 = '' or instr(countries, $4) > 0) and ($5 = 0 or edition = $5)
  and ($6 = '' or section_folded = $6) and ($7 < 0 or kind = $7)
)sql";
constexpr Literal hits = R"sql(
select count(*) from search_index
where search_index match $1 and search_index.rowid between $2 and $3
)sql";
constexpr Literal hits_on_condition = R"sql(
select count(*) from search_index join passage on passage.id = search_index.rowid
where search_index match $1 and search_index.rowid between $2 and $3
  and ($4 = '' or instr(countries, $4) > 0) and ($5 = 0 or edition = $5)
  and ($6 = '' or section_folded = $6) and ($7 < 0 or kind = $7)
)sql";

// Whether the words and the range of ids say all that the query asks for.
bool is_plain(const search::Query& query) {
  const bool by_range = !query.kind || *query.kind == search::Kind::statement;
  return by_range && !query.country && query.edition.value_or(0) == 0 &&
         collapse_blanks(query.section.value_or("")).empty();
}

void bind(sql::Statement& statement, const search::Query& query, const Terms& terms) {
  const bool statements = query.kind == search::Kind::statement;
  statement.bind(1, terms.match)
      .bind(2, statements ? first_statement_passage : 0)
      .bind(3, statements ? std::numeric_limits<std::int64_t>::max() : first_statement_passage - 1);
  if (is_plain(query)) return;
  statement.bind(4, query.country ? "|" + *query.country + "|" : std::string())
      .bind(5, query.edition.value_or(0))
      .bind(6, fold(collapse_blanks(query.section.value_or(""))))
      .bind(7, query.kind ? static_cast<std::int64_t>(*query.kind) : -1);
}

// Scores are whole numbers, so that what is alike scores alike; the better the smaller.
struct Candidate {
  std::int64_t score{}, id{};
};

// How much a phrase tells that stands in so many of all rows, as Okapi BM25 has it. One that stands
// in every second tells next to nothing, but never less.
double weight_of(std::int64_t rows, std::int64_t holding) {
  const auto with = static_cast<double>(holding);
  return std::max(1e-6, std::log((static_cast<double>(rows) - with + 0.5) / (with + 0.5)));
}

// Okapi BM25 with the constants that SQLite takes. The length of a passage is in words as blanks
// part them, the mean length in words as the index parts them, which is nearly the same.
Result<std::vector<Candidate>> scored(const sql::Connection& connection,
                                      const sql::Occurrences& all) {
  constexpr double k = 1.2, b = 0.75;
  std::vector<double> weights;
  for (const std::int64_t holding : all.holding) weights.push_back(weight_of(all.rows, holding));
  const double mean =
      static_cast<double>(all.words) / static_cast<double>(std::max<std::int64_t>(all.rows, 1));
  LengthReader lengths = TRY(LengthReader::prepare(connection));
  std::vector<Candidate> candidates;
  candidates.reserve(all.found.size());
  const std::uint32_t* times = all.times.data();
  for (const std::int64_t id : all.found) {
    const double length = TRY(lengths.of(id)) / mean;
    double score = 0;
    for (const double weight : weights) {
      const double often = *times++;
      score += weight * often * (k + 1) / (often + k * (1 - b + b * length));
    }
    candidates.push_back({static_cast<std::int64_t>(score * -1e9), id});
  }
  return candidates;
}

// A candidate with what decides among those of one score.
struct Placed {
  std::int64_t score{};
  std::string key;
  std::int64_t kind{}, place{}, id{};
  friend bool operator<(const Placed& a, const Placed& b) {
    return std::tie(a.score, a.key, a.kind, a.place, a.id) <
           std::tie(b.score, b.key, b.kind, b.place, b.id);
  }
};

// What may be among the first `wanted`: what is better than the last of them, and what scores the
// same as that.
struct Best {
  std::vector<Candidate> better, tied;
};

Best best(std::vector<Candidate> all, std::size_t wanted) {
  if (all.size() <= wanted) return {std::move(all), {}};
  const auto by_score = [](const Candidate& a, const Candidate& b) { return a.score < b.score; };
  const auto last = all.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
  std::nth_element(all.begin(), last, all.end(), by_score);
  const std::int64_t worst = last->score;
  Best out;
  for (const Candidate& one : all) {
    if (one.score < worst) out.better.push_back(one);
    if (one.score == worst) out.tied.push_back(one);
  }
  return out;
}

Result<std::vector<Placed>> placed(const sql::Connection& connection,
                                   const std::vector<Candidate>& candidates) {
  sql::Statement row =
      TRY(connection.prepare("select key, kind, place from passage where id = $1"));
  std::vector<Placed> all;
  all.reserve(candidates.size());
  for (const Candidate& one : candidates) {
    row.bind(1, one.id);
    if (!TRY(row.step())) {
      return Error{Errc::corrupt,
                   "The search finds a passage that is not there. Run `vigil rebuild`."};
    }
    all.push_back({one.score, row.text(0), row.number(1), row.number(2), one.id});
    row.reset();
  }
  return all;
}

// So many rows are looked up one by one without a second thought.
constexpr std::size_t few = 256;

// Notes of one wording score the same by the thousand. Of so many the first by key are found along
// the index of keys; all of them are given back where that leads too far.
Result<std::vector<Candidate>> first_by_key(const sql::Connection& connection,
                                            std::vector<Candidate> tied, std::size_t wanted) {
  if (tied.size() <= few) return tied;
  const auto by_id = [](const Candidate& a, const Candidate& b) { return a.id < b.id; };
  std::sort(tied.begin(), tied.end(), by_id);
  sql::Statement rows = TRY(connection.prepare("select id, key from passage order by key, kind"));
  std::vector<Candidate> first;
  std::string key;
  for (std::size_t seen = 0; seen < 4 * tied.size() && TRY(rows.step()); ++seen) {
    const Candidate here{tied.front().score, rows.number(0)};
    if (!std::binary_search(tied.begin(), tied.end(), here, by_id)) continue;
    // Only whole groups of one key: within them the place decides, which the index does not hold.
    std::string of = rows.text(1);
    if (first.size() >= wanted && of != key) return first;
    key = std::move(of);
    first.push_back(here);
  }
  return first.size() == tied.size() ? first : tied;
}

}  // namespace

Result<Ranked> rank(const sql::Connection& connection, const search::Query& query,
                    const Terms& terms) {
  sql::Occurrences occurrences;
  sql::Statement walk = TRY(connection.prepare(is_plain(query) ? found : found_on_condition));
  bind(walk, query, terms);
  walk.bind(8, occurrences);
  TRY(walk.run());
  std::vector<Candidate> all = TRY(scored(connection, occurrences));
  Ranked out;
  out.total = static_cast<std::int64_t>(all.size());
  const auto from = static_cast<std::size_t>(std::max(query.offset, 0));
  const auto wanted = from + static_cast<std::size_t>(std::clamp(query.limit, 1, most_hits));
  Best candidates = best(std::move(all), wanted);
  const std::size_t missing = wanted - std::min(wanted, candidates.better.size());
  for (const Candidate& one : TRY(first_by_key(connection, std::move(candidates.tied), missing))) {
    candidates.better.push_back(one);
  }
  std::vector<Placed> first = TRY(placed(connection, candidates.better));
  const std::size_t end = std::min(wanted, first.size());
  std::partial_sort(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(end), first.end());
  for (std::size_t i = from; i < end; ++i) out.page.push_back(first[i].id);
  return out;
}

Result<std::int64_t> count(const sql::Connection& connection, const search::Query& query,
                           const Terms& terms) {
  sql::Statement row = TRY(connection.prepare(is_plain(query) ? hits : hits_on_condition));
  bind(row, query, terms);
  TRY(row.step());
  return row.number(0);
}

}  // namespace vigil::store
