#include "read/table/sheet.h"

#include "read/content.h"
#include "read/table/csv_sheet.h"
#include "read/table/xlsx_sheet.h"
#include "read/troubles.h"

namespace vigil::read {
namespace {

// 0 → "A", 27 → "AB".
std::string letters_of(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

SheetReading refused(const Input& input, std::string message, std::string hint) {
  SheetReading reading;
  reading.findings.push_back(finding("table-unreadable", Severity::error, input, std::nullopt,
                                     std::move(message), std::move(hint)));
  return reading;
}

}  // namespace

SheetReading read_sheet(const Input& input, std::string_view wanted) {
  const ContentSeen seen = look_at_content(input.bytes);
  switch (seen.content) {
    case Content::zip:
      return read_xlsx_sheet(input, wanted);
    case Content::blank:
      return refused(input, "The file is empty.", "Look whether it was copied whole.");
    case Content::foreign:
    case Content::html:
      return refused(input,
                     "The file is " + std::string(seen.what.empty() ? "a web page" : seen.what) +
                         ", and no table.",
                     "Save the table as CSV or as .xlsx, and import that.");
    case Content::text:
      break;
  }
  if (!wanted.empty()) {
    return refused(input, "The file is CSV, which has no sheets.", "Leave the sheet's name out.");
  }
  SheetReading reading = read_csv_sheet(input);
  if (reading.sheet && reading.sheet->header.cells.empty()) {
    return refused(input, "The file has no row.", "The first row names the columns.");
  }
  return reading;
}

std::string cell_in_words(const Sheet& sheet, const SheetRow& row,
                          std::optional<std::size_t> column) {
  if (sheet.name.empty()) {
    const bool named = column && *column < sheet.header.cells.size();
    return named ? "Column “" + sheet.header.cells[*column] + "”" : std::string();
  }
  const std::string number = std::to_string(row.number);
  return (column ? "Cell " + letters_of(*column) + number : "Row " + number) + " of the sheet “" +
         sheet.name + "”";
}

}  // namespace vigil::read
