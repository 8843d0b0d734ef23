#pragma once
// Opening the record for commands that ask what was handed in.

#include "base/result.h"
#include "cli/options.h"
#include "pipeline/subject.h"

namespace vigil::cli {

// As subject_of(); of a workspace with what its own reports tell of reports to treaties, where the
// register has none.
Result<pipeline::Subject> told_subject_of(const Arguments& arguments);

}  // namespace vigil::cli
