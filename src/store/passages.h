#pragma once
// Passages: what search finds. One for each block, note and statement of the newest revisions, and
// one for each source that they cite; derived, made again at will.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/report.h"
#include "model/source.h"
#include "model/statement_record.h"
#include "store/passage_lengths.h"
#include "store/search.h"
#include "store/sql/connection.h"

namespace vigil::store {

// Statements have ids of their own range, so that a search of everything else passes them over
// without a look at their rows.
inline constexpr std::int64_t first_statement_passage = std::int64_t{1} << 40;

// The index is quick only while its rows come in ascending order and one by one. So what is written
// and removed is gathered; finish() first removes what is to go, then writes what is new.
class PassageWriter {
 public:
  static Result<PassageWriter> prepare(const sql::Connection& connection);

  // Each replaces what was there of that report or source.
  void write_report(const Report& report, const Document& document);
  // Requires: spans lie in the text.
  void write_statements(const Report& report, std::string_view text,
                        const std::vector<StatementRecord>& statements);
  void write_source(const Source& source);
  void remove_source(std::string_view key);

  // Requires: called before the transaction ends.
  Result<> finish();

 private:
  struct Passage {
    search::Kind kind{};
    int edition{};
    std::string countries, section, key, title, shown;
    std::int64_t place{};
  };
  // What is replaced together: the words and notes of a report, its statements, a source.
  enum class Group { report, statements, source };
  struct Old {
    std::int64_t id{};
    std::string shown;
  };
  struct Prepared {
    sql::Statement passage, index, find, find_statements, unindex, remove;
  };
  PassageWriter(const sql::Connection& connection, Prepared prepared)
      : connection_(connection), prepared_(std::move(prepared)) {}
  std::vector<Passage>& anew(Group group, std::string_view key);
  Result<> find(Group group, const std::string& key, std::vector<Old>& old);
  Result<> remove(std::vector<Old> old);
  Result<> find_ends(std::int64_t& next, std::int64_t& next_statement);
  Result<> write(const Passage& passage, std::int64_t id);

  const sql::Connection& connection_;
  Prepared prepared_;
  LengthWriter lengths_;
  std::map<std::pair<Group, std::string>, std::vector<Passage>> gathered_;
};

Result<search::Answer> answer(const sql::Connection& connection, const search::Query& query);

}  // namespace vigil::store
