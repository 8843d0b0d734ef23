#pragma once
// Sheet: a table of text cells, from CSV or from a spreadsheet (XLSX), with the place of each row.
// What its columns mean, the pack says (pack/record_rows.h).
//
//   SheetReading reading = read::read_sheet({.file = "harm.xlsx", .bytes = bytes}, "");
//   if (reading.sheet) …   // reading.findings says why not
//
// CSV is RFC 4180; instead of commas there may be semicolons or tabs, and the letters may be code
// page 1252. Of a spreadsheet one sheet is read: numbers as digits, days as 2004-04-12.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "read/read.h"

namespace vigil::read {

struct SheetRow {
  std::vector<std::string> cells;
  std::uint32_t number = 0;             // Of the line or the spreadsheet's row, from 1.
  SourceSpan span;                      // In the file's bytes; empty in a spreadsheet.
  std::vector<SourceSpan> places = {};  // Of each cell; none in a spreadsheet.
};

struct Sheet {
  std::string name;            // Of a spreadsheet; empty for CSV.
  SheetRow header;             // The first row that is not blank.
  std::vector<SheetRow> rows;  // Blank ones left out. In a spreadsheet as wide as the header, or
                               // wider where cells stand beyond it.
};

struct SheetReading {
  std::optional<Sheet> sheet;       // Nothing when an error-level finding says why.
  std::vector<std::string> sheets;  // All that a spreadsheet has, in its order.
  Findings findings;
};

// `wanted`: the sheet's name; empty: the only one, or the first. Never fails. Linear.
SheetReading read_sheet(const Input& input, std::string_view wanted);

// "Cell D5 of the sheet “Data”"; without a column "Row 5 of …". Of CSV "Column “killed”", or
// nothing: there the row's span leads to the line.
std::string cell_in_words(const Sheet& sheet, const SheetRow& row,
                          std::optional<std::size_t> column);

}  // namespace vigil::read
