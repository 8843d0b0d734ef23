#include "read/troubles.h"

#include <utility>

namespace vigil::read {

Finding finding(std::string code, Severity severity, const Input& input,
                std::optional<SourceSpan> span, std::string message, std::string hint) {
  return {std::move(code),    severity,        {std::string(input.file), span},
          std::move(message), std::move(hint), {}};
}

void say_bytes(const Input& input, const Bytes& bytes, bool declared, Findings& out) {
  const SourceSpan stray{bytes.first_stray, bytes.first_stray + 1};
  if (bytes.encoding == Encoding::cp1252 && !declared) {
    out.push_back(finding("not-utf8", Severity::warning, input, stray,
                          "This file is not UTF-8. It was read as Windows code page 1252.",
                          "Look at accented letters and quotation marks; save the file as UTF-8."));
  }
  if (bytes.encoding == Encoding::utf8 && bytes.strays > 0) {
    out.push_back(finding("mixed-encoding", Severity::warning, input, stray,
                          std::to_string(bytes.strays) + (bytes.strays == 1 ? " byte" : " bytes") +
                              " of this file, the first here, are not UTF-8 as the rest is. They "
                              "were read as Windows code page 1252.",
                          "Look at the letters here; save the whole file as UTF-8."));
  }
  if (bytes.controls > 0) {
    out.push_back(finding("control-characters", Severity::warning, input,
                          SourceSpan{bytes.first_control, bytes.first_control + 1},
                          std::to_string(bytes.controls) +
                              (bytes.controls == 1 ? " control character" : " control characters") +
                              ", the first here, were left out of the text.",
                          "Look whether the file was damaged on its way."));
  }
}

}  // namespace vigil::read
