#include "publish/tables/table_json.h"

#include <nlohmann/json.hpp>

#include "base/json.h"

namespace vigil::publish {

std::string to_json_line(const Table& table) {
  Json rows = Json::array();
  for (const TableRow& row : table.rows) {
    Json cells = Json::array();
    for (const TableCell& cell : row.cells) {
      cells.push_back({{"text", cell.text}, {"rests_on", cell.rests_on}});
      if (cell.date) cells.back()["date"] = cell.date->to_string();
    }
    Json json = {{"name", row.name}};
    if (!row.code.empty()) json["code"] = row.code;
    json["cells"] = std::move(cells);
    rows.push_back(std::move(json));
  }
  Json json = {{"table", table.key},
               {"title", table.title},
               {"scope", table.scope},
               {"columns", table.columns},
               {"rows", std::move(rows)}};
  if (!table.totals.empty()) json["totals"] = table.totals;
  for (const TableNote& note : table.notes) json["notes"].push_back(in_words(note));
  return print_json(json) + "\n";
}

}  // namespace vigil::publish
