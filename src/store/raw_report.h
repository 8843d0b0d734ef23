#pragma once
// RawReport: a report as its rows hold it, not parsed yet. Rows are read one after the other; what
// they hold is parsed on as many cores as there are.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/snapshot.h"
#include "store/sql/connection.h"
#include "store/store.h"

namespace vigil::store {

// The rows of one statement: `record` where a person decided, else what was read.
struct RawStatement {
  bool decided = false;
  std::string record, key, core, section, statement;
};

struct RawReport {
  std::int64_t id{};
  Report report;
  std::string countries, document, notes, findings, original;
  std::vector<RawStatement> statements;
};

// As they hold now, in their order.
Result<std::vector<RawStatement>> raw_statements(const sql::Connection& connection,
                                                 std::int64_t report);
Result<StatementRecord> parse_raw(const RawStatement& raw);

// From a row of `newest_reports` in snapshot.cpp, and its statements. Without the original and
// the findings where `whole` is false.
Result<RawReport> raw_report(const sql::Connection& connection, const sql::Statement& row,
                             bool whole);

Result<ReportRecord> parse_raw(const RawReport& raw);
// In their order.
Result<std::vector<ReportRecord>> parse_raw(const std::vector<RawReport>& raw, const ForEach& each);

}  // namespace vigil::store
