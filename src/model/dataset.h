#pragma once
// Dataset: a table of the record as somebody published it: its rows, and who stands behind them.
// A workspace imports its own beside those that the pack brings along; a newer revision takes the
// place of the older one, which stays.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"

namespace vigil {

struct Dataset {
  std::string table = {};  // "votes": the table of the pack that it fills.
  std::string name = {};   // Its own within that table: "assembly-2025".
  std::string title = {};  // As a reader would cite it.
  std::string publisher = {};
  std::optional<Date> published = {};  // The day of the dataset, not of its facts.
  std::string licence = {};            // "CC-BY-4.0", or an address; may be empty.
  std::string address = {};            // Where it can be had.
  std::optional<Date> until = {};      // What happened later is missing.
  std::string missing = {};            // What else it lacks, in a sentence.
  std::string rows = {};               // CSV with the table's own columns.
  friend bool operator==(const Dataset&, const Dataset&) = default;
};

// "votes/assembly-2025": its name in the archive.
inline std::string key_of(const Dataset& dataset) {
  return dataset.table + "/" + dataset.name;
}

// A dataset as the archive holds it.
struct KeptDataset {
  Dataset dataset;
  int revision = 1;
  std::string original = {};  // Digest of the file that it was imported from, in hexadecimal.
  friend bool operator==(const KeptDataset&, const KeptDataset&) = default;
};

// All but `table`, `name` and `rows`, which stand beside it.
Json description_json(const Dataset& dataset);
// Into `dataset`.
Result<> read_description(const Json& json, Dataset& dataset);

}  // namespace vigil
