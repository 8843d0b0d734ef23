#pragma once
// Lines: a filter's work on each line of its input, on all cores.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vigil::pipeline {

// One answer for each line that is not blank, in order; the first error, with the line's number.
// `answer` is called from several threads at once.
Result<std::vector<std::string>> answer_lines(
    std::string_view lines, const std::function<Result<std::string>(std::string_view)>& answer);

}  // namespace vigil::pipeline
