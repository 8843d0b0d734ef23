#pragma once
// Snapshot: the archive as values, at one moment. What checks and publication see: they never
// open a database and never ask what day it is.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/citation.h"
#include "model/document.h"
#include "model/knowledge.h"
#include "model/report.h"
#include "model/source.h"
#include "model/statement_record.h"

namespace vigil {

// A report with all that was understood of it.
struct ReportRecord {
  Report report;
  Document document;             // One part: a page of several countries was split on import.
  std::string original;          // The archived bytes (for places: lines and columns); may be
                                 // empty when the caller asked for none.
  std::vector<CitedNote> notes;  // One for each of document.notes, in the same order.
                                 // Citation::source indexes Snapshot::sources.
  Findings reading_findings;     // What reading and citing said on import.
  std::vector<StatementRecord> statements;  // In text order; those that lost their words last.
};

struct Snapshot {
  std::string workspace;                          // Its title: "River Monitor archive".
  std::vector<Edition> editions;                  // Ascending by year.
  std::vector<ReportRecord> reports;              // By edition, then title, then key.
  std::vector<Source> sources;                    // By key.
  std::map<std::string, Resolution> resolutions;  // The last of each conflict, by its key.
};

}  // namespace vigil
