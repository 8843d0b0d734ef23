#pragma once
// What is known of whether obligations were met: the same as filed_reports() says of reports.

#include <optional>
#include <vector>

#include "base/date.h"
#include "pipeline/subject.h"

namespace vigil::pipeline {

// The report that each of these asks for, beside the register; nothing for one that asks for none,
// of which no register knows. In their order.
std::vector<std::optional<FiledReport>> filed_for(const Subject& subject,
                                                  const std::vector<Obligation>& obligations,
                                                  Date today);

}  // namespace vigil::pipeline
