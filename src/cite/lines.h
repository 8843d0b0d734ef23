#pragma once
// Citing as a filter: one list of notes a line, in JSON; its sources a line, in JSON.

#include <string>
#include <string_view>

#include "base/result.h"
#include "cite/cite.h"

namespace vigil::cite {

// {"id","country","edition","notes":[{"note","text"}]} → {"id","notes":[{"note","sources":[…]}]}
Result<std::string> cite_line(std::string_view line, const Citer& citer);

}  // namespace vigil::cite
