// Any bytes, read as a table: as CSV or a spreadsheet by themselves, and as the rows, the shared
// texts and the styles of a whole spreadsheet. Never a crash; a sheet or an error, and never both.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/assert.h"
#include "base/unicode.h"
#include "read/table/sheet.h"
#include "read/table/sheet_testing.h"

using namespace vigil;

namespace {

void look_at(const std::string& file) {
  const read::SheetReading reading = read::read_sheet({"table", file}, "");
  const bool failed =
      std::any_of(reading.findings.begin(), reading.findings.end(),
                  [](const Finding& finding) { return finding.severity == Severity::error; });
  VIGIL_ASSERT(failed != reading.sheet.has_value());
  if (failed) return;
  const read::Sheet& sheet = *reading.sheet;
  VIGIL_ASSERT(!sheet.header.cells.empty());
  for (const read::SheetRow& row : sheet.rows) {
    VIGIL_ASSERT(row.span.begin <= row.span.end && row.span.end <= file.size());
    VIGIL_ASSERT(sheet.name.empty() || row.cells.size() >= sheet.header.cells.size());
    for (const std::string& cell : row.cells) VIGIL_ASSERT(!sheet.name.empty() || is_utf8(cell));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  look_at(bytes);
  const std::string rows =
      "<row><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>38089</v></c></row>";
  look_at(testing::spreadsheet({.rows = bytes}));
  look_at(testing::spreadsheet({.rows = rows, .strings = bytes}));
  look_at(testing::spreadsheet({.rows = rows, .strings = "<si><t>day</t></si>", .styles = bytes}));
  return 0;
}
