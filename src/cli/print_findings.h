#pragma once
// Findings of an import, a line or two each: reading says where by line and column of the file.

#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"

namespace vigil::cli {

bool is_error(const Finding& finding);

// "line 12, column 4: warning: Note 4 … [ibid-ambiguous]" for each, every line behind `indent`.
// `spots`: where each is, for a file that has no lines; empty for others.
std::string print_findings(const Findings& findings, std::string_view indent,
                           std::span<const std::string> spots = {});

}  // namespace vigil::cli
