#include "read/table/sheet.h"

#include <doctest/doctest.h>

#include "read/table/sheet_testing.h"

namespace vigil {
namespace {

using Cells = std::vector<std::string>;

read::Sheet sheet_of(const std::string& bytes, std::string_view wanted = {}) {
  read::SheetReading reading = read::read_sheet({"table", bytes}, wanted);
  for (const Finding& finding : reading.findings) CAPTURE(finding.message);
  REQUIRE(reading.sheet);
  return *std::move(reading.sheet);
}

std::string refusal_of(const std::string& bytes, std::string_view wanted = {}) {
  const read::SheetReading reading = read::read_sheet({"table", bytes}, wanted);
  CHECK(!reading.sheet);
  REQUIRE(!reading.findings.empty());
  CHECK(reading.findings.back().severity == Severity::error);
  CHECK(!reading.findings.back().hint.empty());
  return reading.findings.back().message;
}

TEST_CASE("CSV keeps separators, quotation marks and line breaks within quoted cells") {
  const read::Sheet sheet = sheet_of("country,note\r\nXA,\"one, \"\"two\"\"\nthree\"\r\nXB,\r\n");
  CHECK(sheet.header.cells == Cells{"country", "note"});
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0].cells == Cells{"XA", "one, \"two\"\nthree"});
  CHECK(sheet.rows[1].cells == Cells{"XB", ""});
  CHECK(sheet.rows[1].number == 4);
}

TEST_CASE("CSV may start with a byte order mark and be cut by semicolons or tabs") {
  CHECK(sheet_of("\xEF\xBB\xBF"
                 "country;note\nXA;1,5\n")
            .rows[0]
            .cells == Cells{"XA", "1,5"});
  CHECK(sheet_of("country\tnote\nXA\ta;b\n").rows[0].cells == Cells{"XA", "a;b"});
  CHECK(sheet_of("\"a;b;c\",note\nXA,x\n").header.cells == Cells{"a;b;c", "note"});
}

TEST_CASE("CSV of old programs is read as code page 1252") {
  const read::Sheet sheet = sheet_of("country;note\nC\xF4te d'Elmar;\x93quoted\x94\n");
  CHECK(sheet.rows[0].cells == Cells{"Côte d'Elmar", "“quoted”"});
}

TEST_CASE("a quotation that never closes is an error at its row") {
  const std::string bytes = "country,note\nXA,\"open\nXB,x\n";
  const read::SheetReading reading = read::read_sheet({"table.csv", bytes}, "");
  CHECK(!reading.sheet);
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].code == "table-broken");
  CHECK(reading.findings[0].place.span->begin == 13);
}

TEST_CASE("a spreadsheet's cells are shared and inline texts, numbers and truth values") {
  const read::Sheet sheet = sheet_of(testing::spreadsheet(
      {.rows = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
               "<c r=\"B2\" t=\"inlineStr\"><is><r><t>kil</t></r><r><t>led</t></r></is></c>"
               "<c r=\"C2\" t=\"str\"><v>sure</v></c></row>"
               "<row r=\"3\"><c r=\"C3\"><v> </v></c></row>"
               "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\"><v>1.2E3</v></c>"
               "<c r=\"C4\" t=\"b\"><v>1</v></c></row>"
               "<row r=\"5\"><c r=\"B5\"><v>0.25</v></c><c r=\"A5\" t=\"s\"><v>9</v></c></row>",
       .strings = "<si><t>country</t></si><si><r><t>Ard</t></r><rPh><t>x</t></rPh><r><t>enia</t>"
                  "</r></si>"}));
  CHECK(sheet.name == "Data");
  CHECK(sheet.header.cells == Cells{"country", "killed", "sure"});
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0].cells == Cells{"Ardenia", "1200", "yes"});
  CHECK(sheet.rows[0].number == 4);
  CHECK(sheet.rows[1].cells == Cells{"", "0.25", ""});
  CHECK(read::cell_in_words(sheet, sheet.rows[0], 1) == "Cell B4 of the sheet “Data”");
}

std::string day_sheet(const std::string& serial, const std::string& properties) {
  return testing::spreadsheet(
      {.rows = "<row><c t=\"inlineStr\"><is><t>day</t></is></c></row><row><c s=\"1\"><v>" + serial +
               "</v></c></row><row><c s=\"2\"><v>" + serial + "</v></c></row>",
       .styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[Red]0 &quot;days&quot;\"/>"
                 "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                 "<xf numFmtId=\"164\"/></cellXfs>",
       .properties = properties});
}

TEST_CASE("numbers that are shown as days become days, in both epochs") {
  const read::Sheet later = sheet_of(day_sheet("38089", ""));
  CHECK(later.rows[0].cells[0] == "2004-04-12");
  CHECK(later.rows[1].cells[0] == "38089");  // A number of days is none.
  CHECK(sheet_of(day_sheet("1", "")).rows[0].cells[0] == "1900-01-01");
  CHECK(sheet_of(day_sheet("59", "")).rows[0].cells[0] == "1900-02-28");
  CHECK(sheet_of(day_sheet("60", "")).rows[0].cells[0] == "60");
  CHECK(sheet_of(day_sheet("61.75", "")).rows[0].cells[0] == "1900-03-01");
  const std::string macintosh = "<workbookPr date1904=\"1\"/>";
  CHECK(sheet_of(day_sheet("36627", macintosh)).rows[0].cells[0] == "2004-04-12");
  CHECK(sheet_of(day_sheet("0", macintosh)).rows[0].cells[0] == "1904-01-01");
}

TEST_CASE("of several sheets the named one is read, else the first, with a note") {
  const std::string bytes =
      testing::spreadsheet({.rows = "<row><c t=\"inlineStr\"><is><t>country</t></is></c></row>",
                            .more_sheets = "<sheet name=\"Old\" sheetId=\"2\" r:id=\"rId2\"/>"});
  CHECK(sheet_of(bytes, "Old").name == "Old");
  const read::SheetReading reading = read::read_sheet({"t.xlsx", bytes}, "");
  CHECK(reading.sheets == Cells{"Data", "Old"});
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].severity == Severity::note);
  CHECK(refusal_of(bytes, "New").find("no sheet “New”") != std::string::npos);
}

TEST_CASE("what is no table is refused, and says what it is") {
  CHECK(refusal_of("").find("empty") != std::string::npos);
  CHECK(refusal_of("%PDF-1.4 …").find("PDF") != std::string::npos);
  CHECK(refusal_of(testing::word_file("<w:p/>")).find("no spreadsheet") != std::string::npos);
  CHECK(refusal_of(testing::spreadsheet({.rows = ""})).find("is empty") != std::string::npos);
  CHECK(refusal_of(testing::spreadsheet({.rows = "<row"})).find("broken") != std::string::npos);
}

TEST_CASE("a spreadsheet that swells beyond any table is refused") {
  std::string rows = "<row><c r=\"ZZZZ1\"><v>1</v></c></row>";
  CHECK(refusal_of(testing::spreadsheet({.rows = rows})).find("far more") != std::string::npos);
  rows.clear();
  const std::string row = "<row><c t=\"s\"><v>0</v></c></row>";
  for (int i = 0; i < 400; ++i) rows += row;
  const std::string strings = "<si><t>" + std::string(1U << 20U, 'x') + "</t></si>";
  CHECK(refusal_of(testing::spreadsheet({.rows = rows, .strings = strings})).find("far more") !=
        std::string::npos);
}

}  // namespace
}  // namespace vigil
