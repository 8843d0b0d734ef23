#pragma once
// The log: append-only, each entry sealed by a SHA-256 over the one before and its own words, so
// that a change anywhere shows everywhere after.

#include "base/result.h"
#include "store/sql/connection.h"
#include "store/store.h"

namespace vigil::store {

Result<> append_log(const sql::Connection& connection, Moment at, std::string_view actor,
                    std::string_view action, std::string_view subject, std::string_view detail);

Result<std::vector<LogEntry>> read_log(const sql::Connection& connection);

// The hash that an entry must carry after `before`.
Sha256 seal(const LogEntry& entry, const Sha256& before);

}  // namespace vigil::store
