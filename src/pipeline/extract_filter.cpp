#include "pipeline/extract_filter.h"

#include "extract/extract.h"
#include "extract/lines.h"
#include "pipeline/lines.h"

namespace vigil::pipeline {

Result<std::vector<std::string>> extract_lines(const Pack& pack, std::string_view lines) {
  const extract::Extractor extractor(pack);
  return answer_lines(
      lines, [&](std::string_view line) { return extract::extract_line(line, extractor); });
}

}  // namespace vigil::pipeline
