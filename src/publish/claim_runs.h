#pragma once
// Claim runs: where in a text its statements stand. Claims that share words share one run, so that
// words are underlined once and one card lists all that they say.

#include <cstdint>
#include <vector>

#include "model/snapshot.h"

namespace vigil::publish {

struct ClaimRun {
  TextSpan where;
  std::vector<std::uint32_t> statements;  // Into ReportRecord::statements, in text order.
};

// Of the statements that stand, in text order, not overlapping. Statements without words of their
// own are in none.
std::vector<ClaimRun> claim_runs(const ReportRecord& record);

}  // namespace vigil::publish
