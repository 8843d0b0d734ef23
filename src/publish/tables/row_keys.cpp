#include "publish/tables/row_keys.h"

#include <algorithm>
#include <optional>

namespace vigil::publish {
namespace {

// With a byte between that no cell has.
void append(std::string& cells, std::string_view cell) {
  cells += cell;
  cells += '\0';
}

std::optional<std::size_t> place_of(const RecordedRows& rows, std::string_view column) {
  const auto at = std::find_if(rows.columns.begin(), rows.columns.end(),
                               [&](const RecordedColumn& each) { return each.name == column; });
  if (at == rows.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(at - rows.columns.begin());
}

}  // namespace

RowKeys::RowKeys(const Recorded& recorded, std::string_view table,
                 std::initializer_list<std::string_view> columns) {
  for (std::size_t s = 0; s < recorded.rows.size(); ++s) {
    if (!is_of(recorded.sources[s], table)) continue;
    const RecordedRows& rows = recorded.rows[s];
    std::vector<std::optional<std::size_t>> places;
    for (const std::string_view column : columns) places.push_back(place_of(rows, column));
    for (const RecordedRow& row : rows.rows) {
      std::string cells;
      for (const auto& place : places)
        append(cells, place ? row.cells[*place] : std::string_view());
      keys_[std::move(cells)] = row.key;
    }
  }
}

std::vector<std::string> RowKeys::of(std::initializer_list<std::string_view> cells) const {
  std::string wanted;
  for (const std::string_view cell : cells) append(wanted, cell);
  const auto found = keys_.find(wanted);
  if (found == keys_.end()) return {};
  return {std::string(found->second)};
}

}  // namespace vigil::publish
