#pragma once
// The chart of a table by year, from the very cells of the table beside it.

#include "publish/site/page.h"

namespace vigil::publish {

// Nothing for a table that wants none. Where too few years can be drawn, the page says so instead.
void write_table_chart(Page& page, const TableRule& rule, const Table& table);

}  // namespace vigil::publish
