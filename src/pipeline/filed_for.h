#pragma once
// What is known of whether obligations were met: the same as filed_reports() says of reports.

#include <optional>
#include <vector>

#include "base/date.h"
#include "pipeline/subject.h"

namespace vigil::pipeline {

// The report that each of these asks for, beside the register; of one that asks for none, what the
// register or a statement tells of its being done, or nothing. In their order.
std::vector<std::optional<FiledReport>> filed_for(const Subject& subject,
                                                  const std::vector<Obligation>& obligations,
                                                  Date today);

}  // namespace vigil::pipeline
