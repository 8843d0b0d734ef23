#pragma once
// Rows of moved deadlines, held against the days that the treaties' clocks give.

#include <vector>

#include "base/finding.h"
#include "model/record.h"
#include "pack/pack.h"
#include "pack/record.h"

namespace vigil::treaty {

// An error at the day of each row of a state that the obligation never bound, that ends before the day
// due, or that grants more years than the treaty allows at once (ObligationRule), counted from
// the decision before it. Requires: `record` was loaded from `texts`.
Findings wrong_extensions(const Pack& pack, const Record& record,
                          const std::vector<pack::RecordText>& texts);

}  // namespace vigil::treaty
