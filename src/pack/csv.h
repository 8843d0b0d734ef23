#pragma once
// Csv: a table of RFC 4180, with any quoting and either line break. Each row knows its bytes, so
// that what is wrong with it can be shown.
//
//   const Csv table = parse_csv(text);
//   table.rows[0].fields[1]

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::pack {

struct CsvRow {
  std::vector<std::string> fields;
  SourceSpan span;                 // Without its line break.
  std::vector<SourceSpan> places;  // Of each field, with its quotation marks.
  bool open_quote = false;         // The text ended inside quotation marks.
};

struct Csv {
  std::vector<std::string> header;
  std::vector<CsvRow> rows;  // Blank lines are none.
};

// Never fails. A leading byte order mark is skipped. Requires: text shorter than 4 GiB.
Csv parse_csv(std::string_view text, char separator = ',');

// The inverse, of one field: quoted where it holds a comma, a quotation mark or a line break.
void append_csv_field(std::string& out, std::string_view field);

}  // namespace vigil::pack
