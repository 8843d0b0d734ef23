#pragma once
// For tests and the fuzz target: spreadsheets made in memory.

#include <string>

#include "read/zip_testing.h"

namespace vigil::testing {

struct SpreadsheetParts {
  std::string rows;              // Of the first sheet, "Data": XML within <sheetData>.
  std::string strings = {};      // Within <sst>.
  std::string styles = {};       // Within <styleSheet>.
  std::string properties = {};   // Within <workbook>, before the sheets.
  std::string more_sheets = {};  // Further <sheet …/>.
};

inline std::string spreadsheet(const SpreadsheetParts& parts) {
  return zipped(
      {{"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + parts.properties +
                               "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>" +
                               parts.more_sheets + "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet1.xml\"/>"
        "</Relationships>"},
       {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"},
       {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>" + parts.rows + "</sheetData></worksheet>"}});
}

}  // namespace vigil::testing
