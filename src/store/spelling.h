#pragma once
// "Did you mean": the indexed words nearest to those that were typed.

#include <optional>

#include "base/result.h"
#include "store/sql/connection.h"
#include "store/terms.h"

namespace vigil::store {

// The words, each replaced by the nearest that is indexed; nothing when none differs, when one has
// no near word, or when a prefix was asked for.
Result<std::optional<std::vector<std::string>>> corrected(const sql::Connection& connection,
                                                          const std::vector<Term>& terms);

}  // namespace vigil::store
