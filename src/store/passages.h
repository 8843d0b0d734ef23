#pragma once
// Passages: what search finds. One for each block, note and statement of the newest revisions, and
// one for each source that they cite; derived, made again at will.

#include "base/result.h"
#include "model/document.h"
#include "model/report.h"
#include "model/source.h"
#include "model/statement_record.h"
#include "store/search.h"
#include "store/sql/connection.h"

namespace vigil::store {

class PassageWriter {
 public:
  static Result<PassageWriter> prepare(const sql::Connection& connection);

  // Each replaces what was there of that report or source.
  Result<> write_report(const Report& report, const Document& document);
  // Requires: spans lie in the text.
  Result<> write_statements(const Report& report, std::string_view text,
                            const std::vector<StatementRecord>& statements);
  Result<> write_source(const Source& source);
  Result<> remove_source(std::string_view key);

 private:
  struct Passage {
    search::Kind kind{};
    int edition{};
    std::string countries, section, key, title, shown;
    std::int64_t place{};
  };
  struct Prepared {
    sql::Statement passage, index, find, find_statements, unindex, remove;
  };
  PassageWriter(const sql::Connection& connection, Prepared prepared)
      : connection_(connection), prepared_(std::move(prepared)) {}
  Result<> write(const Passage& passage);
  Result<> remove(std::string_view key, search::Kind from, search::Kind to);
  Result<> remove_found(sql::Statement& find);

  const sql::Connection& connection_;
  Prepared prepared_;
};

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query);

}  // namespace vigil::store
