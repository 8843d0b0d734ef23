#include "pack/validate_record_tables.h"

#include <algorithm>
#include <set>

#include "pack/record_claims.h"

namespace vigil::pack {
namespace {

class TableChecker {
 public:
  TableChecker(const Pack& pack, const TableForm& table, Findings& findings)
      : pack_(pack), table_(table), findings_(findings) {}

  void run() {
    if (!table_.file.ends_with(".csv") || table_.file.find('/') != std::string::npos) {
      complain("\"" + table_.file + "\" is no name of a table.", "Write it as votes.csv.");
    }
    if (table_.columns.empty()) {
      complain("\"" + table_.file + "\" has no columns.",
               "Only tables that Vigil asks itself have columns that it knows; declare these.");
    }
    columns();
    for (const std::string& name : table_.key) need_column(name, "its key");
    std::set<std::string> keys;
    for (const RecordClaim& each : table_.claims) {
      if (!keys.insert(each.key).second) {
        complain("Two claims of " + table_.file + " have the key \"" + each.key + "\".");
      }
      claim(each);
    }
  }

 private:
  void complain(std::string message, std::string hint = {}) {
    findings_.push_back({"pack-inconsistent",
                         Severity::error,
                         table_.place,
                         std::move(message),
                         std::move(hint),
                         {}});
  }

  void need_column(std::string_view name, std::string_view whose) {
    if (column_named(table_, name) != nullptr) return;
    complain(table_.file + " has no column \"" + std::string(name) + "\", which " +
             std::string(whose) + " names.");
  }

  void columns() {
    std::set<std::string> names;
    for (const RecordColumn& column : table_.columns) {
      if (!names.insert(column.name).second) {
        complain(table_.file + " has two columns \"" + column.name + "\".");
      }
      if (column.trend != Trend::free && column.kind != ColumnKind::count) {
        complain("Only a count grows or falls; \"" + column.name + "\" is none.");
      }
    }
  }

  void claim(const RecordClaim& claim) {
    const auto topic = std::find_if(pack_.topics.begin(), pack_.topics.end(),
                                    [&](const Topic& each) { return each.key == claim.topic; });
    if (topic == pack_.topics.end()) {
      return complain("There is no topic \"" + claim.topic + "\".");
    }
    need_column("country", "a claim");
    if (!claim.date.empty()) need_column(claim.date, "a claim's date");
    if (!claim.said.empty()) need_column(claim.said, "a claim's \"said\"");
    for (const auto& [name, words] : claim.only) need_column(name, "a claim's \"only\"");
    for (const auto& [name, text] : claim.fields) field(*topic, name, text);
    for (const TopicField& each : topic->fields) {
      if (each.required && !claim.fields.contains(each.name)) {
        complain("A claim of " + table_.file + " lacks \"" + each.name + "\", which the topic " +
                 claim.topic + " needs.");
      }
    }
  }

  void field(const Topic& topic, const std::string& name, const std::string& text) {
    const auto known = std::find_if(topic.fields.begin(), topic.fields.end(),
                                    [&](const TopicField& each) { return each.name == name; });
    if (known == topic.fields.end()) {
      complain("The topic " + topic.key + " has no field \"" + name + "\".");
    }
    const CellName cell = cell_named(text);
    if (cell.column.empty()) return;
    need_column(cell.column, "a claim");
    const RecordColumn* column = column_named(table_, cell.column);
    if (column != nullptr && !cell.part.empty() && !has_part(column->kind, cell.part)) {
      complain("A cell of \"" + column->name + "\" has no part \"" + std::string(cell.part) +
               "\".");
    }
  }

  const Pack& pack_;
  const TableForm& table_;
  Findings& findings_;
};

}  // namespace

void validate_record_tables(const Draft& draft, Findings& findings) {
  std::set<std::string_view> seen;
  for (const TableForm& table : draft.forms) {
    TableChecker(draft.pack, table, findings).run();
    if (seen.insert(table.file).second) continue;
    findings.push_back({"pack-inconsistent",
                        Severity::error,
                        table.place,
                        table.file + " is listed twice.",
                        {},
                        {}});
  }
}

}  // namespace vigil::pack
