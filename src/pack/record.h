#pragma once
// Reads the tables of the record that a pack brings along: who joined which treaty when, how each
// state voted, which deadlines were moved. Apart from pack::load, because few commands need them.
//
//   pack::RecordLoading loading = pack::load_record("packs/river", pack);
//   if (loading.record) …   // loading.findings says which row is wrong, with file and place
//
// Columns are found by their names, in any order; docs/pack.md has them.

#include <optional>
#include <string_view>

#include "model/record.h"
#include "pack/files.h"
#include "pack/pack.h"

namespace vigil::pack {

// The tables that a record may have, by the names of their files.
inline constexpr std::string_view status_table = "treaty-status.csv";
inline constexpr std::string_view tallies_table = "resolutions.csv";
inline constexpr std::string_view votes_table = "votes.csv";
inline constexpr std::string_view extensions_table = "extensions.csv";

struct RecordLoading {
  std::optional<Record> record;  // Nothing when a row is wrong.
  Findings findings;
};

// The table that the pack lists under that name; null when there is none.
const RecordTable* record_table(const Pack& pack, std::string_view file);

// Reads the tables that pack.record lists. Never fails: a missing file is a finding.
RecordLoading load_record(const Path& folder, const Pack& pack);

// The same from texts in memory, named as in the pack: "record/votes.csv".
RecordLoading load_record_files(const Path& folder, const Pack& pack,
                                const std::vector<NamedText>& files);

}  // namespace vigil::pack
