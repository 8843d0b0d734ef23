#pragma once
// Passages: what search finds. One for each block, note and source; derived, made again at will.

#include "base/result.h"
#include "model/document.h"
#include "model/report.h"
#include "model/source.h"
#include "store/search.h"
#include "store/sql/connection.h"

namespace vigil::store {

class PassageWriter {
 public:
  static Result<PassageWriter> prepare(const sql::Connection& connection);

  // Replaces what the report's earlier revisions had.
  Result<> write_report(const Report& report, std::int64_t revision, const Document& document);
  Result<> write_source(const Source& source, std::int64_t source_id);

 private:
  struct Passage {
    search::Kind kind{};
    std::int64_t revision{};
    int edition{};
    std::string countries, section, key, title, shown;
    std::int64_t place{};
  };
  PassageWriter(const sql::Connection& connection, sql::Statement passage, sql::Statement index)
      : connection_(connection), passage_(std::move(passage)), index_(std::move(index)) {}
  Result<> write(const Passage& passage);
  Result<> remove_older(const Report& report);

  const sql::Connection& connection_;
  sql::Statement passage_;
  sql::Statement index_;
};

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query);

}  // namespace vigil::store
