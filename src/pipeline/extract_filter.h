#pragma once
// Extracting as a filter: paragraphs in, their statements out; a line each, on all cores.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pack/pack.h"

namespace vigil::pipeline {

// One answer for each line that is not blank, in order (the forms are docs/formats.md,
// "Statement"). The error of a line that cannot be understood says its number.
Result<std::vector<std::string>> extract_lines(const Pack& pack, std::string_view lines);

}  // namespace vigil::pipeline
