#pragma once
// RecordedStatement: what one row of the published record claims, in the form in which reports
// claim it, so that record and prose can be laid beside each other. It rests on its dataset, and is
// confirmed by that: origin "record". No person decides on it; the row is mended instead.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "model/statement.h"

namespace vigil {

// A source of rows: a table of the pack, or a dataset of the workspace.
struct RecordSource {
  std::string key = {};  // "votes", "votes/assembly-2025"
  std::string title = {}, publisher = {}, licence = {}, address = {};
  std::optional<Date> published = {}, until = {};
  std::string missing = {};
  std::size_t rows = 0;
  friend bool operator==(const RecordSource&, const RecordSource&) = default;
};

struct RecordedStatement {
  std::string key = {};      // "record/votes#58-53-XA": its table, dataset and row, for ever.
  Statement statement = {};  // Without words, notes and speaker.
  std::uint32_t source = 0;  // In Recorded::sources.
  std::string remark = {};   // The row's own source, where it is not the table's.
  friend bool operator==(const RecordedStatement&, const RecordedStatement&) = default;
};

struct Recorded {
  std::vector<RecordSource> sources;
  std::vector<RecordedStatement> statements;  // By table, dataset and row.
  friend bool operator==(const Recorded&, const Recorded&) = default;
};

// {"dataset","title","publisher","published","licence","address","until"}
Json source_json(const RecordSource& source);

// The keys of a statement (docs/formats.md), with "key", "origin":"record" and its source.
Json to_json(const RecordedStatement& recorded, const RecordSource& source);

}  // namespace vigil
