#pragma once
// Current statements: what each report says as of its newest revision, with what people decided,
// ready to be found by country, topic and date. Derived: the same rows come from replaying what is
// kept, reading by reading and decision by decision.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/report.h"
#include "model/statement_record.h"
#include "store/passages.h"
#include "store/sql/connection.h"

namespace vigil::store {

// A report's statements now, and the text that their spans are in.
struct Replayed {
  std::int64_t reading = 0;  // The newest of the newest revision; 0: it has none.
  std::string text;
  std::vector<StatementRecord> records;  // In text order; the lost last.
};
// `newest` and `read`: the newest revision's document and what its newest reading holds, where they
// are at hand.
Result<Replayed> replay(const sql::Connection& connection, std::int64_t report,
                        const Document* newest = nullptr,
                        const std::vector<StatementRecord>* read = nullptr);

// Replaces the rows of a report, for lists, profiles, snapshots and search.
class CurrentStatements {
 public:
  static Result<CurrentStatements> prepare(const sql::Connection& connection);
  Result<> write(std::int64_t id, const Report& report, const Replayed& replayed,
                 PassageWriter& passages);

 private:
  CurrentStatements(const sql::Connection& connection, sql::Statement remove,
                    sql::Statement uncount, sql::Statement insert, sql::Statement count)
      : connection_(connection),
        remove_(std::move(remove)),
        uncount_(std::move(uncount)),
        insert_(std::move(insert)),
        count_(std::move(count)) {}
  Result<> insert(std::int64_t id, const Report& report, std::int64_t place,
                  const StatementRecord& record, std::int64_t reading,
                  std::optional<std::int64_t> kept_place);

  const sql::Connection& connection_;
  sql::Statement remove_, uncount_, insert_, count_;
};

// The statements of a report as its rows hold them.
Result<std::vector<StatementRecord>> current_statements(const sql::Connection& connection,
                                                        std::int64_t report);

}  // namespace vigil::store
