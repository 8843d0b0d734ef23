#pragma once
// Table: what a publication prints of many states at once. Every number leads to the statements or
// the rows of the record that it rests on, and every total says what it does not know.
//
//   const publish::Tables tables(pack, snapshot, treaty_record);
//   const publish::Table table = tables.make(rule, 2004);
//   to_text(table), to_csv(table)

#include <optional>
#include <string>
#include <vector>

#include "model/snapshot.h"
#include "model/treaty_record.h"
#include "model/value.h"
#include "pack/pack.h"
#include "pack/table_rules.h"
#include "pack/wording.h"
#include "publish/tables/claim_index.h"

namespace vigil::publish {

struct TableCell {
  std::string text;
  std::vector<std::string> rests_on = {};  // Keys of statements and of rows of the record.
  std::optional<Value> number = {};        // Of a count, and of a sum of counts.
  std::optional<Edtf> date = {};           // `text` is for people, this for programs.
};

struct TableRow {
  std::string name;  // A country, a year, a region.
  std::string code;  // Of a country, key of a region; empty for a year.
  std::vector<TableCell> cells;
};

struct TableNote {
  std::string text;
  std::vector<std::string> rests_on = {};  // Named at its end.
};

struct Table {
  std::string key, title, scope;
  std::vector<std::string> columns;  // The first is of the rows' names.
  std::vector<TableRow> rows;
  std::vector<std::string> totals;  // Below the cells' columns; empty: the table has none.
  std::vector<TableNote> notes;     // What was left out, and where sources differ.
};

class Tables {
 public:
  // All must outlive it. Of the record, rows are named where they are kept (Recorded::rows).
  Tables(const Pack& pack, const Snapshot& snapshot, const TreatyRecord& record);

  // `year`: of claims by country the year that they are of; of regions the year that is summed up;
  // of filings the year in which they were due. Where it is not given, countries show their
  // latest, regions the last year that has any, filings all. Pure.
  Table make(const TableRule& rule, std::optional<int> year) const;
  // Ascending: the years that make() tells apart, and of which something is held.
  std::vector<int> years_of(const TableRule& rule) const;

 private:
  const Pack& pack_;
  const TreatyRecord& record_;
  pack::Wording words_;
  ClaimIndex claims_;
};

// "Ardenia 2003: other figures in 2004/ardenia#s-1.", with the keys as they are.
std::string in_words(const TableNote& note);

// Columns of a terminal, with scope and notes beneath.
std::string to_text(const Table& table);
// RFC 4180; what each number rests on stands in a last column, cells of a row apart by "; ".
std::string to_csv(const Table& table);

}  // namespace vigil::publish
