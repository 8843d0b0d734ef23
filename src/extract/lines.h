#pragma once
// Extraction as a filter: one paragraph a line, in JSON; its statements a line, in JSON.

#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/extract.h"

namespace vigil::extract {

// {"id","country","edition","section","text"} → {"id","statements":[…]}
Result<std::string> extract_line(std::string_view line, const Extractor& extractor);

}  // namespace vigil::extract
