#pragma once
// CSV of any making, as a sheet.

#include "read/table/sheet.h"

namespace vigil::read {

SheetReading read_csv_sheet(const Input& input);

}  // namespace vigil::read
