#pragma once
// The river pack as texts in memory, one of which is the input: its name on the first line, then
// what stands in it.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "base/files.h"
#include "pack/files.h"

namespace vigil::fuzz {

struct NamedInput {
  std::string name;
  std::string_view text;
};

inline NamedInput named_input(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), size);
  return {std::string(input.substr(0, line)), input.substr(std::min(line + 1, size))};
}

// Read from the disk once.
inline const std::vector<pack::NamedText>& river() {
  static const std::vector<pack::NamedText> texts = [] {
    const Path folder = Path(VIGIL_SOURCE_DIR) / "tests" / "packs" / "river";
    std::vector<pack::NamedText> files;
    const auto paths = list_files(folder);
    VIGIL_ASSERT(paths.has_value());
    for (const Path& path : *paths) {
      const auto text = read_file(path);
      VIGIL_ASSERT(text.has_value());
      files.push_back({path.lexically_relative(folder).generic_string(), *text});
    }
    return files;
  }();
  return texts;
}

inline std::vector<pack::NamedText> river_with(const NamedInput& input) {
  std::vector<pack::NamedText> files = river();
  std::erase_if(files, [&](const pack::NamedText& file) { return file.name == input.name; });
  files.push_back({input.name, std::string(input.text)});
  return files;
}

// What is found is said of a file, and within its text.
inline void look_at(const Findings& findings, const NamedInput& input) {
  for (const Finding& finding : findings) {
    VIGIL_ASSERT(!finding.message.empty() && !finding.place.file.empty());
    if (finding.place.file == "fuzz/" + input.name && finding.place.span) {
      VIGIL_ASSERT(finding.place.span->end <= input.text.size());
    }
  }
}

}  // namespace vigil::fuzz
