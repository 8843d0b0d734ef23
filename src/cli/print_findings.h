#pragma once
// Findings of an import, a line or two each: reading says where by line and column of the file.

#include <string>
#include <string_view>

#include "base/finding.h"

namespace vigil::cli {

bool is_error(const Finding& finding);

// "warning: Note 4 … [ibid-ambiguous], line 12" for each, every line behind `indent`.
std::string print_findings(const Findings& findings, std::string_view indent);

}  // namespace vigil::cli
