#pragma once
// Table: what a publication prints of many states at once. Every number leads to the statements or
// the rows of the record that it rests on, and every total says what it does not know.
//
//   Table table = publish::make_table(rule, {pack, snapshot, recorded, treaties, filed}, 2004);
//   to_text(table), to_csv(table)

#include <optional>
#include <string>
#include <vector>

#include "model/filed_report.h"
#include "model/recorded.h"
#include "model/snapshot.h"
#include "model/treaty_record.h"
#include "pack/pack.h"
#include "pack/table_rules.h"

namespace vigil::publish {

struct TableCell {
  std::string text;
  std::vector<std::string> rests_on;  // Keys of statements and of rows of the record.
};

struct TableRow {
  std::string name;  // A country, a year, a region.
  std::string code;  // Of a country, key of a region; empty for a year.
  std::vector<TableCell> cells;
};

struct Table {
  std::string key, title, scope;
  std::vector<std::string> columns;  // The first is of the rows' names.
  std::vector<TableRow> rows;
  std::vector<std::string> totals;  // Below the cells' columns; empty: the table has none.
  std::vector<std::string> notes;   // What was left out, and where sources differ.
};

struct TableInput {
  const Pack& pack;
  const Snapshot& snapshot;
  const Recorded& recorded;
  const TreatyRecord& treaties;
  const std::vector<FiledReport>& filed;
};

// `year`: of claims by country the year that they are of; of regions the year that is summed up.
// Where it is not given, countries show their latest, regions the last year that has any. Pure.
Table make_table(const TableRule& rule, const TableInput& input, std::optional<int> year);

// Columns of a terminal, with scope and notes beneath.
std::string to_text(const Table& table);
// RFC 4180; what each number rests on stands in a last column, cells of a row apart by "; ".
std::string to_csv(const Table& table);

}  // namespace vigil::publish
