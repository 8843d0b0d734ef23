#pragma once
// Passages: what search finds. One for each block and note of the newest revisions, and one for
// each source that they cite; derived, made again at will.

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

  // Each replaces what was there of that report or source.
  Result<> write_report(const Report& report, const Document& document);
  Result<> write_source(const Source& source);
  Result<> remove_source(std::string_view key);

 private:
  struct Passage {
    search::Kind kind{};
    int edition{};
    std::string countries, section, key, title, shown;
    std::int64_t place{};
  };
  PassageWriter(const sql::Connection& connection, sql::Statement passage, sql::Statement index,
                sql::Statement find, sql::Statement unindex, sql::Statement remove)
      : connection_(connection),
        passage_(std::move(passage)),
        index_(std::move(index)),
        find_(std::move(find)),
        unindex_(std::move(unindex)),
        remove_(std::move(remove)) {}
  Result<> write(const Passage& passage);
  Result<> remove(std::string_view key, search::Kind from, search::Kind to);

  const sql::Connection& connection_;
  sql::Statement passage_, index_, find_, unindex_, remove_;
};

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query);

}  // namespace vigil::store
