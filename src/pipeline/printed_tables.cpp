#include "pipeline/printed_tables.h"

#include "pack/forms.h"
#include "pipeline/knowing.h"
#include "pipeline/told_filings.h"
#include "pipeline/treaty_record.h"
#include "publish/tables/table.h"
#include "publish/tables/table_json.h"

namespace vigil::pipeline {
namespace {

Result<TableRule> rule_named(const Subject& subject, std::string_view name) {
  std::string known;
  for (TableRule& rule : pack::printed_tables(subject.folder)) {
    if (rule.key == name) return std::move(rule);
    known += (known.empty() ? "" : ", ") + rule.key;
  }
  return Error{Errc::not_found, "The pack asks for no table \"" + std::string(name) + "\". " +
                                    (known.empty() ? "It has none." : "It has " + known + ".")};
}

}  // namespace

std::vector<TableName> table_names(const Subject& subject) {
  std::vector<TableName> names;
  for (const TableRule& rule : pack::printed_tables(subject.folder)) {
    names.push_back({rule.key, rule.title});
  }
  return names;
}

Result<std::string> printed_table(const store::Store& store, Subject subject, std::string_view name,
                                  std::optional<int> year, TablePrinting form, Date today) {
  const TableRule rule = TRY(rule_named(subject, name));
  // Tables of treaties and votes are made of the record alone.
  const Snapshot snapshot = rule.of == TableOf::claims ? TRY(all_editions(store)) : Snapshot{};
  if (rule.of == TableOf::filings || rule.of == TableOf::deadlines)
    TRY(add_told_filings(subject, store));
  const TreatyRecord record = treaty_record(subject, static_cast<int>(today.year()), today);
  const publish::Table table = publish::Tables(subject.pack, snapshot, record).make(rule, year);
  if (form == TablePrinting::csv) return publish::to_csv(table);
  if (form == TablePrinting::json) return publish::to_json_line(table);
  return publish::to_text(table);
}

}  // namespace vigil::pipeline
