#pragma once
// Ranking: which passages a search finds, and the best of them. A word may stand in every second
// passage, so the index is walked once, rows are looked at only where a condition asks for it, and
// nothing but numbers is sorted.

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/search.h"
#include "store/sql/connection.h"
#include "store/terms.h"

namespace vigil::store {

struct Ranked {
  std::int64_t total = 0;
  std::vector<std::int64_t> page;  // Ids of passages: Query::limit of them from Query::offset on.
};

// Best first; what ranks the same by key, kind and place, so that the order does not depend on that
// in which reports were imported.
Result<Ranked> rank(const sql::Connection& connection, const search::Query& query,
                    const Terms& terms);

// How many passages fit.
Result<std::int64_t> count(const sql::Connection& connection, const search::Query& query,
                           const Terms& terms);

}  // namespace vigil::store
