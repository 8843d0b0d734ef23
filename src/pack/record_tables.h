#pragma once
// TableForm: what a table of the published record holds, as record/tables.toml declares it: its
// columns, and what a row claims. Rows come with the pack (record/*.csv) and from the datasets that
// a workspace imports; both are read by the same columns. Where its facts come from and how far
// they reach is RecordTable; forms are read when rows are.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/register.h"

namespace vigil {

// What a cell of a column holds. An empty cell is a fact that is not known.
enum class ColumnKind {
  text,        // Any words.
  word,        // One of the column's values, where it lists some.
  country,     // Code or any name of a country or area.
  treaty,      // Key or any name.
  meeting,     // Key or name of a meeting of the pack or the record.
  obligation,  // Key of an obligation of the row's treaty.
  resolution,  // Of resolutions.csv.
  day,         // 2004-04-12
  year,        // 2004
  count,       // A Value: 12, "at least 40", "10 to 20", "about 300", "none", "unknown".
  money,       // "USD 120000"
  flag,        // yes or no
};

struct RecordColumn {
  std::string name;  // "killed"
  ColumnKind kind = ColumnKind::text;
  bool needed = false;                            // No row without it.
  std::vector<std::string> also = {};             // Other headings that mean it: "Deaths".
  std::vector<std::string> values = {};           // Of a word; empty: any.
  std::map<std::string, std::string> words = {};  // What a statement says for a value.
  Trend trend = Trend::free;
  std::string label = {};  // As people read it; empty: the name.
};

// A statement that a row makes: nothing where its date or a field that its topic needs is empty.
struct RecordClaim {
  std::string key;    // Tells the claims of one row apart: "signed"; may be empty.
  std::string topic;  // Key of a topic.
  // By field: a constant, or "{column}", or "{meeting.kind}", "{meeting.number}",
  // "{meeting.place}", "{obligation.article}".
  std::map<std::string, std::string> fields;
  std::string date;  // A column of days, years, meetings or resolutions.
  std::string said;  // A column of days: when the state said so; may be empty.
  // Only of rows with one of these words in these columns.
  std::map<std::string, std::vector<std::string>> only = {};
};

struct TableForm {
  std::string file;              // "treaty-status.csv"; its stem names the table.
  std::string title;             // Empty: the file's stem.
  bool shipped = true;           // The pack brings rows of it along.
  std::vector<std::string> key;  // Columns that name a row: no two rows have the same.
  std::vector<RecordColumn> columns;
  std::vector<RecordClaim> claims;
  Place place;
};

// "treaty-status.csv" → "treaty-status"
inline std::string_view table_name(std::string_view file) {
  return file.substr(0, file.rfind('.'));
}

// Null when it has none.
const RecordColumn* column_named(const TableForm& table, std::string_view name);

// The tables that the engine itself asks have columns that it knows; what the pack declares of them
// is added. False: a table of the pack's own.
bool add_standard_columns(TableForm& table);

std::string_view to_string(ColumnKind kind);
std::optional<ColumnKind> parse_column_kind(std::string_view word);

}  // namespace vigil
