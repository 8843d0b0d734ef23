#pragma once
// Statements as they are kept: each reading of a revision with all that it found, sealed in the
// log, and never changed.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/statement_record.h"
#include "store/sql/connection.h"
#include "store/store.h"

namespace vigil::store {

// A statement as its row holds it.
struct StatementRow {
  std::int64_t place{};
  std::string key, core, section, statement;
  friend bool operator==(const StatementRow&, const StatementRow&) = default;
};

// In the order of their places.
Result<std::vector<StatementRow>> statement_rows(const sql::Connection& connection,
                                                 std::int64_t reading);
Result<std::vector<StatementRecord>> statements_of(const sql::Connection& connection,
                                                   std::int64_t reading);

// Of the newest reading of that revision; empty where it has none.
Result<std::vector<StatementRecord>> newest_statements(const sql::Connection& connection,
                                                       std::int64_t revision);

// The revision that is read, and what the log calls it.
struct RevisionRead {
  std::int64_t id{};
  std::string subject;
};

// Keeps what was read as a new reading of the revision, with its entry in the log, unless its
// newest reading is the same. Whether it did.
Result<bool> keep_reading(const sql::Connection& connection, const RevisionRead& revision,
                          const std::vector<StatementRecord>& statements, std::string_view reader,
                          Moment at, std::string_view actor);

// The statement of a row that gives `record`, and from the kept statement `key`, `core`, `section`
// and `statement`, from that column on.
Result<StatementRecord> record_in(const sql::Statement& row, int column);

// What the log says of a reading: "2004/ardenia revision 1 reading 2", {"statements":"…"}.
std::string reading_subject(std::string_view revision_subject, std::int64_t number);
std::string reading_detail(std::string_view reader, const std::vector<StatementRow>& rows);

}  // namespace vigil::store
