#include "pipeline/cite_filter.h"

#include "cite/cite.h"
#include "cite/lines.h"
#include "pipeline/lines.h"

namespace vigil::pipeline {

Result<std::vector<std::string>> cite_lines(const Pack& pack, std::string_view lines) {
  const cite::Citer citer(pack);
  return answer_lines(lines, [&](std::string_view line) { return cite::cite_line(line, citer); });
}

}  // namespace vigil::pipeline
