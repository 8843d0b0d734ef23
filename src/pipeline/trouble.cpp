#include "pipeline/trouble.h"

#include <utility>

#include "base/files.h"
#include "base/line_index.h"

namespace vigil::pipeline {

Error first_error(const Findings& findings, std::string otherwise) {
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::error) continue;
    std::string where = finding.place.file;
    if (finding.place.span) {
      if (const auto text = read_file(finding.place.file)) {
        where +=
            ", line " + std::to_string(LineIndex(*text).at(*text, finding.place.span->begin).line);
      }
    }
    return Error{Errc::invalid_input,
                 where + ": " + finding.message + (finding.hint.empty() ? "" : " " + finding.hint)};
  }
  return Error{Errc::invalid_input, std::move(otherwise)};
}

}  // namespace vigil::pipeline
