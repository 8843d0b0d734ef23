#pragma once
// Rows of a table of the record, brought to one form by its declared columns: codes for names, days
// and counts as the record writes them, the columns in the table's own order.
//
//   Rows rows = check_rows(names, table, {header, cells});
//   rows.troubles …            // what is wrong with which cell
//   to_csv(table, rows.rows)

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/finding.h"
#include "model/register.h"
#include "pack/lookup.h"
#include "pack/pack.h"
#include "pack/record_tables.h"

namespace vigil::pack {

// What cells may name, found by code, key or any name.
class RecordNames {
 public:
  RecordNames(const Pack& pack, const std::vector<Meeting>& more);

  std::optional<std::string> country(std::string_view typed) const;
  std::optional<std::string> treaty(std::string_view typed) const;
  const Meeting* meeting(std::string_view typed) const;  // Null: there is none.
  // Null: the treaty has none.
  const ObligationRule* obligation(std::string_view treaty, std::string_view typed) const;

 private:
  const Pack& pack_;
  Lookup countries_;
  std::vector<Meeting> meetings_;
  std::unordered_map<std::string, std::string> treaties_;
  std::unordered_map<std::string, std::size_t> by_name_;  // Meetings.
};

using Cells = std::vector<std::string>;

// A table as it came, before anybody knows what its columns are.
struct GivenTable {
  Cells header;
  std::vector<Cells> rows;
  int last_year = 9999;  // No row can tell of a later one.
};

struct RowTrouble {
  std::optional<std::size_t> row;     // In `rows`; nothing: the header.
  std::optional<std::size_t> column;  // In the given header.
  Severity severity = Severity::error;
  std::string message, hint;
};

struct Rows {
  std::vector<Cells> rows;  // As many cells as the table has columns; those with a trouble as well.
  std::vector<RowTrouble> troubles;
  bool whole() const;  // No trouble is an error.
};

// Never fails: what is wrong is a trouble.
Rows check_rows(const RecordNames& names, const TableForm& table, const GivenTable& given);

// The place in the header of the table's column of that name, by any of its names.
std::optional<std::size_t> column_in(const TableForm& table, std::string_view name,
                                     const Cells& header);

// "CRT-XA-2003": the cells of the table's key.
std::string row_name(const TableForm& table, const Cells& cells);

// RFC 4180 with the table's columns; those that every row leaves empty and none needs are left out.
std::string to_csv(const TableForm& table, const std::vector<Cells>& rows);

}  // namespace vigil::pack
