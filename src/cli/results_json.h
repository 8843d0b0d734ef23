#pragma once
// Results of commands as JSON, one line each, with a line break. The keys are docs/formats.md.

#include <string>
#include <string_view>

#include "model/snapshot.h"
#include "pipeline/ingest.h"
#include "pipeline/issue.h"
#include "store/search.h"
#include "store/store.h"

namespace vigil::cli {

// "added", "revised", "reread", "unchanged".
std::string_view to_word(store::Change change);

std::string to_json_line(const pipeline::Ingested& file);
std::string to_json_line(const pipeline::Issued& issued, std::string_view folder);
std::string to_json_line(const search::Answer& answer);
std::string to_json_line(const store::Verification& verification);
std::string to_json_line(const store::ListedStatement& listed);
std::string to_json_line(const StatementChange& change);

// A report with its text, blocks, and notes; each citation with its source's key.
std::string to_json_line(const ReportRecord& record, const Snapshot& snapshot);

}  // namespace vigil::cli
