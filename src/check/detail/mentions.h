#pragma once
// Mentions: the citations of a report, gathered by the source that they name.

#include <cstddef>
#include <vector>

#include "check/check.h"

namespace vigil::check {

struct Mention {
  std::size_t note{};  // Index into Document::notes and ReportRecord::notes.
  const Citation* citation{};
};

// Every citation that writes its source out (no Ibid., no explanation), by source in the order of
// first mention; mentions in the order of the notes.
std::vector<std::vector<Mention>> mentions_by_source(const ReportRecord& record);

// A source that a person spoke or wrote to the monitor: interview, letter, statement, ….
bool is_testimony(SourceKind kind);

}  // namespace vigil::check
