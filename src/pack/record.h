#pragma once
// Reads the tables of the record: who joined which treaty when, how each state voted, which
// deadlines were moved, who handed in which report. The pack brings some along, a workspace imports
// others. Apart from pack::load, because few commands need them.
//
//   pack::RecordLoading loading = pack::load_record("packs/river", pack);
//   if (loading.record) …   // loading.findings says which row is wrong, with file and place
//
// Columns are found by their names, in any order; docs/pack.md has them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "model/record.h"
#include "model/recorded.h"
#include "model/register.h"
#include "pack/files.h"
#include "pack/pack.h"
#include "pack/record_tables.h"

namespace vigil::pack {

// The tables that the engine asks, by the names of their files.
inline constexpr std::string_view status_table = "treaty-status.csv";
inline constexpr std::string_view tallies_table = "resolutions.csv";
inline constexpr std::string_view votes_table = "votes.csv";
inline constexpr std::string_view extensions_table = "extensions.csv";
inline constexpr std::string_view meetings_table = "meetings.csv";
inline constexpr std::string_view attendance_table = "attendance.csv";
inline constexpr std::string_view filings_table = "filings.csv";

struct RecordLoading {
  std::optional<Record> record;  // Nothing when a row is wrong.
  Register lists;                // Meetings, who came, what was handed in.
  Findings findings;
};

// The table that the pack lists under that name ("votes.csv"); null when there is none.
const RecordTable* record_table(const Pack& pack, std::string_view file);

// The rows of one table from one hand: a file of the pack, or a dataset.
struct RecordText {
  TableForm form;
  RecordSource source;
  std::string file;  // As findings name it: "packs/river/record/votes.csv", "votes/assembly-2025".
  std::string rows;  // CSV.
};

// Those of the pack, in its order, then those of the datasets; a dataset of a table that the pack
// does not list is left out. Never fails: a missing file is a finding.
std::vector<RecordText> record_texts(const Path& folder, const Pack& pack,
                                     std::span<const Dataset> more, Findings& findings);

// What the engine asks of the record. Where two texts have a row of one thing (a state and a
// treaty, a vote), the later text's counts. Never fails.
RecordLoading load_record(const Pack& pack, const std::vector<RecordText>& texts);

// The tables that the pack brings along, and these datasets.
RecordLoading load_record(const Path& folder, const Pack& pack, std::span<const Dataset> more = {});

// The same from texts in memory, named as in the pack: "record/votes.csv".
RecordLoading load_record_files(const Path& folder, const Pack& pack,
                                const std::vector<NamedText>& files);

}  // namespace vigil::pack
