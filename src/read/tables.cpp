#include "read/tables.h"

#include <algorithm>

namespace vigil::read {
namespace {

constexpr std::size_t longest_cell = 600;  // Bytes; a cell with more is a column of the page.

struct Seen {
  std::uint32_t rows = 0;  // With text.
  std::uint32_t columns = 0;
  std::uint32_t last_row = none;
  bool frames = false;
};

}  // namespace

void tell_tables(Draft& draft) {
  std::vector<Seen> seen(draft.tables.size());
  for (const DraftTable& table : draft.tables) {
    if (table.outer != none) seen[table.outer].frames = true;
  }
  for (const DraftBlock& block : draft.blocks) {
    if (block.cell.table == none) continue;
    Seen& table = seen[block.cell.table];
    if (block.role == Role::furniture || block.role == Role::title) continue;
    if (block.cell.row != table.last_row) ++table.rows;
    table.last_row = block.cell.row;
    table.columns = std::max(table.columns, block.cell.column + 1);
    table.frames = table.frames || block.role != Role::body || block.kind == BlockKind::heading ||
                   block.kind == BlockKind::preformatted || block.text.size() > longest_cell;
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const bool grid = seen[i].rows > 1 && seen[i].columns > 1;
    draft.tables[i].is_data = !seen[i].frames && grid;
  }
}

}  // namespace vigil::read
