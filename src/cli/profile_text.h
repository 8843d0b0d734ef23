#pragma once
// A country's profile in plain lines, for a terminal.

#include <string>
#include <vector>

#include "pipeline/profile.h"

namespace vigil::cli {

// By topic, the latest by the date that it holds, then the earlier; empty for an empty profile.
std::string profile_text(const std::vector<pipeline::ProfileTopic>& profile);

}  // namespace vigil::cli
