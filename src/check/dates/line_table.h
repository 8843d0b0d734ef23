#pragma once
// Tables of plain text: a line that names a year, and lines of a label with its figures; also where
// import has made one paragraph, or one table, of them.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/check.h"

namespace vigil::check {

struct LineTable {
  int year = 0;                       // That the caption names, alone.
  TextSpan headed;                    // The caption's year.
  std::uint32_t first = 0, last = 0;  // Its blocks, the caption's among them.
  std::set<std::int64_t> figures;     // Of all lines, from two up.
  std::set<std::int64_t> totals;      // Sums of each column, and lines that call themselves totals.
};

// In text order.
std::vector<LineTable> line_tables(const Subject& subject);

}  // namespace vigil::check
