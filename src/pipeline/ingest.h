#pragma once
// Ingest: files in, reports kept. Each file is one transaction: all of it or none.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "pack/pack.h"
#include "store/store.h"

namespace vigil::pipeline {

class ClaimReader;

struct IngestOptions {
  int edition = 0;                     // 0: as the page itself says, else as its folder says.
  std::vector<std::string> countries;  // Codes; empty: as the page says, else its file's name.
  store::Moment at;
  std::string actor = "import";
};

struct Ingested {
  std::string file;
  std::string ledger;                // In lines for people; see read/ledger.h.
  std::vector<std::string> removed;  // The furniture, line by line.
  std::vector<Report> reports;       // Those in the file; empty when it was refused.
  std::vector<store::Kept> kept;     // One for each of `reports`.
  Findings findings;                 // Reading and citing.
  std::vector<std::string> spots;    // Of a Word file: for each finding "note 4", or nothing.
};

// Reads, cites and keeps. A file that cannot be understood as a report keeps nothing and says why
// in its findings; an Error is the world's trouble only (archive locked, disk full).
//
// Files are read and cited on all cores and kept in batches; `progress` is told after each batch.
Result<std::vector<Ingested>> ingest(store::Store& store, const Pack& pack,
                                     const std::vector<Path>& files, const IngestOptions& options,
                                     const std::function<void(std::size_t done)>& progress);

// The same, by a reader that was made before: for those who take in again and again.
Result<std::vector<Ingested>> ingest(store::Store& store, const ClaimReader& claims,
                                     const std::vector<Path>& files, const IngestOptions& options,
                                     const std::function<void(std::size_t done)>& progress);

}  // namespace vigil::pipeline
