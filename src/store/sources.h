#pragma once
// The archive's sources: one row for each key, with all that any citation said of it.

#include <cstdint>
#include <set>
#include <vector>

#include "base/result.h"
#include "model/source.h"
#include "store/passages.h"
#include "store/sql/connection.h"

namespace vigil::store {

struct KeptSources {
  std::vector<std::int64_t> ids;   // Of each source given, in order.
  std::set<std::int64_t> changed;  // Those whose description is new.
};

Result<KeptSources> keep_sources(const sql::Connection& connection,
                                 const std::vector<Source>& sources);

// The sources that one of two revisions cites and the other does not. 0 is no revision.
Result<> add_sources_that_came_or_went(const sql::Connection& connection, std::int64_t revision,
                                       std::int64_t before, std::set<std::int64_t>& out);

// Makes search find those of the sources that a newest revision cites, as they are now.
Result<> index_sources(const sql::Connection& connection, PassageWriter& passages,
                       const std::set<std::int64_t>& sources);

}  // namespace vigil::store
