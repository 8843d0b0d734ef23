#pragma once
// Datasets: a table of somebody else becomes part of the workspace's own record. Its rows are
// checked by the columns that the pack declares, and kept all or none; what was kept before stays
// in the archive.
//
//   const DatasetImport wanted{.table = "harm", .file = "harm-2004.xlsx", .title = "…"};
//   ImportedDataset imported = TRY(pipeline::import_dataset(store, pack, pack_folder, wanted, at));

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/dataset.h"
#include "pack/pack.h"
#include "store/store.h"

namespace vigil::pipeline {

// What was not given stays as the dataset's last import had it.
struct DatasetImport {
  std::string table = {};  // "harm"
  Path file = {};
  std::string name = {};   // Within its table; empty: the file's name.
  std::string sheet = {};  // Of a spreadsheet; empty: the first.
  std::optional<std::string> title = {}, publisher = {}, licence = {}, address = {}, missing = {};
  std::optional<Date> published = {}, until = {};
};

// How a row differs from the one of that name before.
struct RowChange {
  enum class Kind { added, changed, gone };
  Kind kind{};
  std::string row;   // "XA-2004"
  std::string what;  // "killed: 3 → 4"; empty for a row that came or went.
};

struct ImportedDataset {
  std::string key;                          // "harm/ministry"
  std::optional<store::KeptRevision> kept;  // Nothing when a finding is an error.
  std::size_t rows = 0;
  std::vector<RowChange> changes;  // Against the revision before.
  Findings findings;               // At the line or cell of the file.
};

// An error when there is no such table or file; what is wrong within the file is a finding.
Result<ImportedDataset> import_dataset(store::Store& store, const Pack& pack,
                                       const Path& pack_folder, const DatasetImport& wanted,
                                       std::chrono::sys_seconds at);

// The newest revisions of all datasets, without what the archive knows of them besides.
Result<std::vector<Dataset>> datasets_of(const store::Store& store);

// The first row of a file that fills the table, as CSV.
Result<std::string> dataset_template(const Pack& pack, const Path& pack_folder,
                                     std::string_view table);

}  // namespace vigil::pipeline
