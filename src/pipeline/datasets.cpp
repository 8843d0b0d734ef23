#include "pipeline/datasets.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "pack/csv.h"
#include "pack/forms.h"
#include "pack/record.h"
#include "pack/record_rows.h"
#include "pipeline/trouble.h"
#include "read/table/sheet.h"
#include "treaty/extensions.h"

namespace vigil::pipeline {
namespace {

Result<TableForm> table_named(const Pack& pack, const Path& pack_folder, std::string_view name) {
  std::string known;
  for (TableForm& form : pack::table_forms(pack_folder, pack)) {
    if (table_name(form.file) == name) return std::move(form);
    known += (known.empty() ? "" : ", ") + std::string(table_name(form.file));
  }
  return Error{Errc::not_found, "The record of the pack has no table \"" + std::string(name) +
                                    "\". It has " + known + "."};
}

// What the new rows stand beside: the pack's tables, and the other datasets.
struct Beside {
  std::vector<Dataset> others;
  std::optional<Dataset> before;  // The last import under the same name.
  Register lists;                 // Without the new rows.
};

Result<Beside> beside(const store::Store& store, const Pack& pack, const Path& pack_folder,
                      const std::string& key) {
  Beside all;
  for (Dataset& dataset : TRY(datasets_of(store))) {
    if (key_of(dataset) == key) {
      all.before = std::move(dataset);
    } else {
      all.others.push_back(std::move(dataset));
    }
  }
  pack::RecordLoading loading = pack::load_record(pack_folder, pack, all.others);
  if (!loading.record) {
    return first_error(loading.findings, "The record that is kept already cannot be used.");
  }
  all.lists = std::move(loading.lists);
  return all;
}

Result<Dataset> described(const DatasetImport& wanted, const std::optional<Dataset>& before) {
  Dataset dataset = before.value_or(Dataset{});
  dataset.table = wanted.table;
  dataset.name = wanted.name;
  const auto take = [](const auto& given, auto& kept) {
    if (given) kept = *given;
  };
  take(wanted.title, dataset.title);
  take(wanted.publisher, dataset.publisher);
  take(wanted.licence, dataset.licence);
  take(wanted.address, dataset.address);
  take(wanted.missing, dataset.missing);
  if (wanted.published) dataset.published = wanted.published;
  if (wanted.until) dataset.until = wanted.until;
  if (!dataset.title.empty()) return dataset;
  return Error{Errc::invalid_input,
               "Give the dataset's title, as readers will cite it: --title \"…\". Nothing was "
               "kept."};
}

Finding at_cell(const std::string& file, const read::Sheet& sheet,
                const pack::RowTrouble& trouble) {
  const read::SheetRow& row = trouble.row ? sheet.rows[*trouble.row] : sheet.header;
  const std::string cell = read::cell_in_words(sheet, row, trouble.column);
  Finding finding{"record-row", trouble.severity, {file, {}}, {}, trouble.hint, {}};
  if (sheet.name.empty()) {
    const bool there = trouble.column && *trouble.column < row.places.size();
    finding.place.span = there ? row.places[*trouble.column] : row.span;
  }
  finding.message = (cell.empty() ? "" : cell + ": ") + trouble.message;
  return finding;
}

bool any_error(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

// The place in the given sheet of what is wrong with the rows as they would be kept.
void find_cell(const TableForm& table, const pack::Csv& kept, const read::Sheet& sheet,
               const Finding& finding, pack::RowTrouble& trouble) {
  if (!finding.place.span) return;
  for (std::size_t i = 0; i < kept.rows.size(); ++i) {
    const pack::CsvRow& row = kept.rows[i];
    if (finding.place.span->begin < row.span.begin || row.span.end < finding.place.span->end) {
      continue;
    }
    trouble.row = i;
    const auto cell = std::find(row.places.begin(), row.places.end(), *finding.place.span);
    if (row.span == *finding.place.span || cell == row.places.end()) return;
    const auto column = static_cast<std::size_t>(cell - row.places.begin());
    trouble.column = pack::column_in(table, kept.header[column], sheet.header.cells);
    return;
  }
}

// What is wrong between rows, and with what other tables say: told of the rows as they would be
// kept, and shown where they stand in the file.
Findings against_the_record(const Pack& pack, const Path& pack_folder, const Beside& beside,
                            const Dataset& dataset, const TableForm& table, const std::string& file,
                            const read::Sheet& sheet) {
  std::vector<Dataset> all = beside.others;
  all.push_back(dataset);
  Findings missing;
  const auto texts = pack::record_texts(pack_folder, pack, all, missing);
  const pack::RecordLoading loading = pack::load_record(pack, texts);
  Findings wrong = loading.findings;
  if (loading.record) {
    wrong = treaty::wrong_extensions(pack, *loading.record, texts);
    // What another dataset has wrong must not keep this one from being mended.
    std::erase_if(wrong, [&](const Finding& each) { return each.place.file != key_of(dataset); });
  }
  const pack::Csv csv = pack::parse_csv(dataset.rows);
  Findings findings;
  for (const Finding& finding : wrong) {
    pack::RowTrouble trouble{{}, {}, Severity::error, finding.message, finding.hint};
    if (finding.place.file == key_of(dataset)) find_cell(table, csv, sheet, finding, trouble);
    findings.push_back(at_cell(file, sheet, trouble));
  }
  return findings;
}

using RowsByName = std::map<std::string, std::map<std::string, std::string>>;

// The cells of each row, by the row's name and the column's.
RowsByName by_name(const TableForm& table, const Dataset& dataset) {
  RowsByName rows;
  const pack::Csv csv = pack::parse_csv(dataset.rows);
  for (const pack::CsvRow& row : csv.rows) {
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < csv.header.size(); ++i) cells[csv.header[i]] = row.fields[i];
    pack::Cells ordered;
    for (const RecordColumn& column : table.columns) ordered.push_back(cells[column.name]);
    std::string name = pack::row_name(table, ordered);
    if (name.empty()) name = std::to_string(rows.size() + 1);
    rows.emplace(std::move(name), std::move(cells));
  }
  return rows;
}

std::string difference(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& now) {
  std::string what;
  const auto add = [&](const std::string& column, const std::string& old,
                       const std::string& fresh) {
    if (old == fresh) return;
    what += (what.empty() ? "" : "; ") + column + ": " + (old.empty() ? "nothing" : old) + " → " +
            (fresh.empty() ? "nothing" : fresh);
  };
  for (const auto& [column, cell] : now) {
    const auto old = before.find(column);
    add(column, old == before.end() ? "" : old->second, cell);
  }
  for (const auto& [column, cell] : before) {
    if (!now.contains(column)) add(column, cell, "");
  }
  return what;
}

std::vector<RowChange> changes_between(const TableForm& table, const Dataset& before,
                                       const Dataset& now) {
  const RowsByName old = by_name(table, before), fresh = by_name(table, now);
  std::vector<RowChange> changes;
  for (const auto& [name, cells] : fresh) {
    const auto same = old.find(name);
    if (same == old.end()) {
      changes.push_back({RowChange::Kind::added, name, {}});
    } else if (std::string what = difference(same->second, cells); !what.empty()) {
      changes.push_back({RowChange::Kind::changed, name, std::move(what)});
    }
  }
  for (const auto& [name, cells] : old) {
    if (!fresh.contains(name)) changes.push_back({RowChange::Kind::gone, name, {}});
  }
  return changes;
}

// The rows of the sheet in the table's form; findings of what is wrong with them.
pack::Rows checked_rows(const Pack& pack, const TableForm& table, const Register& lists,
                        const read::Sheet& sheet, const std::string& file, Date today,
                        Findings& findings) {
  pack::GivenTable given{sheet.header.cells, {}, static_cast<int>(today.year())};
  for (const read::SheetRow& row : sheet.rows) given.rows.push_back(row.cells);
  pack::Rows rows = pack::check_rows(pack::RecordNames(pack, lists.meetings), table, given);
  for (const pack::RowTrouble& trouble : rows.troubles) {
    findings.push_back(at_cell(file, sheet, trouble));
  }
  return rows;
}

}  // namespace

Result<ImportedDataset> import_dataset(store::Store& store, const Pack& pack,
                                       const Path& pack_folder, const DatasetImport& given,
                                       std::chrono::sys_seconds at) {
  const TableForm table = TRY(table_named(pack, pack_folder, given.table));
  const std::string bytes = TRY(read_file(given.file));
  DatasetImport wanted = given;
  wanted.name = slug(given.name.empty() ? given.file.stem().string() : given.name);
  ImportedDataset imported;
  imported.key = wanted.table + "/" + wanted.name;
  const Beside others = TRY(beside(store, pack, pack_folder, imported.key));
  Dataset dataset = TRY(described(wanted, others.before));
  const std::string file = given.file.string();
  read::SheetReading reading = read::read_sheet({file, bytes}, wanted.sheet);
  imported.findings = std::move(reading.findings);
  if (!reading.sheet) return imported;
  const pack::Rows rows =
      checked_rows(pack, table, others.lists, *reading.sheet, file,
                   Date{std::chrono::floor<std::chrono::days>(at)}, imported.findings);
  imported.rows = rows.rows.size();
  if (any_error(imported.findings)) return imported;
  dataset.rows = pack::to_csv(table, rows.rows);
  Findings more =
      against_the_record(pack, pack_folder, others, dataset, table, file, *reading.sheet);
  imported.findings.insert(imported.findings.end(), more.begin(), more.end());
  if (any_error(imported.findings)) return imported;
  imported.kept = TRY(store.keep_dataset(dataset, bytes, at, "import"));
  if (imported.kept->before) {
    imported.changes = changes_between(table, *imported.kept->before, dataset);
  }
  return imported;
}

Result<std::vector<Dataset>> datasets_of(const store::Store& store) {
  std::vector<Dataset> all;
  for (KeptDataset& kept : TRY(store.datasets())) all.push_back(std::move(kept.dataset));
  return all;
}

Result<std::string> dataset_template(const Pack& pack, const Path& pack_folder,
                                     std::string_view name) {
  const TableForm table = TRY(table_named(pack, pack_folder, name));
  std::string line;
  for (const RecordColumn& column : table.columns) line += (line.empty() ? "" : ",") + column.name;
  return line + "\n";
}

}  // namespace vigil::pipeline
