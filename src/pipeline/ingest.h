#pragma once
// Ingest: files in, reports kept. Each file is one transaction: all of it or none.

#include <functional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "pack/pack.h"
#include "pipeline/workspace.h"
#include "read/ledger.h"
#include "store/store.h"

namespace vigil::pipeline {

struct IngestOptions {
  int edition = 0;                       // 0: as the page itself says.
  std::vector<std::string> countries;    // Empty: as the page's title or the file's name says.
  store::Moment at;
  std::string actor = "import";
};

struct Ingested {
  std::string file;
  read::Ledger ledger;
  std::vector<store::Kept> kept;         // One for each report in the file; empty when refused.
  std::vector<Report> reports;
  Findings findings;                     // Reading and citing.
};

// Reads, cites and keeps. A file that cannot be understood as a report keeps nothing and says why
// in its findings; an Error is the world's trouble only (archive locked, disk full).
Result<Ingested> ingest_file(store::Store& store, const Pack& pack, const Path& file,
                             const IngestOptions& options);

// Many files: read and cited on all cores, kept in batches. `progress` is told after each file.
Result<std::vector<Ingested>> ingest_files(
    store::Store& store, const Pack& pack, const std::vector<Path>& files,
    const IngestOptions& options, const std::function<void(std::size_t done)>& progress);

}  // namespace vigil::pipeline
