#pragma once
// What is wrong with a pack, as an Error: a command can say one thing only.

#include <string>

#include "base/finding.h"
#include "base/result.h"

namespace vigil::pipeline {

// The first finding of severity error, with its file and line; `otherwise` when there is none.
Error first_error(const Findings& findings, std::string otherwise);

}  // namespace vigil::pipeline
