#pragma once
// RecordedStatement: what one row of the published record claims, in the form in which reports
// claim it, so that record and prose can be laid beside each other. It rests on its dataset, and is
// confirmed by that: origin "record". No person decides on it; the row is mended instead.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "model/statement.h"

namespace vigil {

// A source of rows: a table of the pack, or a dataset of the workspace.
struct RecordSource {
  std::string key = {};  // "votes", "votes/assembly-2025"
  std::string title = {}, publisher = {}, licence = {}, address = {};
  std::optional<Date> published = {}, until = {};
  std::string missing = {};
  std::size_t rows = 0;
  friend bool operator==(const RecordSource&, const RecordSource&) = default;
};

// Whether its rows are of the table of that name: "votes".
inline bool is_of(const RecordSource& source, std::string_view table) {
  return source.key.starts_with(table) &&
         (source.key.size() == table.size() || source.key[table.size()] == '/');
}

struct RecordedStatement {
  std::string key = {};           // "record/votes#58-53-XA": its table, dataset and row, for ever.
  Statement statement = {};       // Without words, notes and speaker.
  std::uint32_t source = 0;       // In Recorded::sources.
  std::string remark = {};        // The row's own source, where it is not the table's.
  std::uint32_t row = 0;          // Of its source, from 0.
  std::optional<Edtf> said = {};  // When the state said so, where that is another day: "of 2003".
  friend bool operator==(const RecordedStatement&, const RecordedStatement&) = default;
};

// A row as its source has it, by which a reader finds what a number rests on.
struct RecordedRow {
  std::string key = {};                 // "record/votes#58-53-XA"
  std::vector<std::string> cells = {};  // As the columns of its source.
  friend bool operator==(const RecordedRow&, const RecordedRow&) = default;
};

struct RecordedColumn {
  std::string name = {}, label = {};  // "killed", "Killed"
  friend bool operator==(const RecordedColumn&, const RecordedColumn&) = default;
};

struct RecordedRows {
  std::vector<RecordedColumn> columns;
  std::vector<RecordedRow> rows;
  friend bool operator==(const RecordedRows&, const RecordedRows&) = default;
};

struct Recorded {
  std::vector<RecordSource> sources;
  std::vector<RecordedStatement> statements;  // By table, dataset and row.
  std::vector<RecordedRows> rows = {};        // One for each source, where they are asked for.
  // What people call each table, by its name ("votes"), also of one without a row.
  std::map<std::string, std::string, std::less<>> titles = {};
  friend bool operator==(const Recorded&, const Recorded&) = default;
};

// {"dataset","title","publisher","published","licence","address","until"}
Json source_json(const RecordSource& source);

// The keys of a statement (docs/formats.md), with "key", "origin":"record" and its source.
Json to_json(const RecordedStatement& recorded, const RecordSource& source);

}  // namespace vigil
