#pragma once
// A sheet of a spreadsheet in Office Open XML (ECMA-376, part 1, chapter 18).

#include "read/table/sheet.h"

namespace vigil::read {

SheetReading read_xlsx_sheet(const Input& input, std::string_view wanted);

}  // namespace vigil::read
