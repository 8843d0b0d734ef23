#include "cli/print_findings.h"

#include <map>

#include "base/files.h"
#include "base/line_index.h"

namespace vigil::cli {
namespace {

// Lines and columns of the files that the findings speak of, each read once.
class Places {
 public:
  std::string in_words(const Place& place) {
    if (!place.span) return "";
    auto found = files_.find(place.file);
    if (found == files_.end()) {
      auto text = read_file(place.file);
      std::string bytes = text ? *std::move(text) : std::string();
      LineIndex lines(bytes);
      found = files_.emplace(place.file, File{std::move(bytes), std::move(lines)}).first;
    }
    const File& file = found->second;
    if (file.bytes.empty() || place.span->begin > file.bytes.size()) return "";
    const LineColumn at = file.lines.at(file.bytes, place.span->begin);
    return "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": ";
  }

 private:
  struct File {
    std::string bytes;
    LineIndex lines;
  };
  std::map<std::string, File> files_;
};

}  // namespace

bool is_error(const Finding& finding) {
  return finding.severity == Severity::error;
}

std::string print_findings(const Findings& findings, std::string_view indent,
                           std::span<const std::string> spots) {
  Places places;
  std::string out;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    const std::string spot = i < spots.size() ? spots[i] : "";
    const std::string where = spots.empty()  ? places.in_words(finding.place)
                              : spot.empty() ? ""
                                             : spot + ": ";
    out += std::string(indent) + where + std::string(to_string(finding.severity)) + ": " +
           finding.message + " [" + finding.code + "]\n";
    if (!finding.hint.empty()) out += std::string(indent) + "  hint: " + finding.hint + "\n";
  }
  return out;
}

}  // namespace vigil::cli
