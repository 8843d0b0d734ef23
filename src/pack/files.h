#pragma once
// A pack as texts in memory, for tests and for the fuzzer.

#include <string>
#include <vector>

#include "pack/pack.h"

namespace vigil::pack {

struct NamedText {
  std::string name;  // Relative to the pack: "treaties/river.toml".
  std::string text;
};

// What `load` does once it has read the files. `folder` only names them in findings.
Loading load_files(const Path& folder, const std::vector<NamedText>& files);

}  // namespace vigil::pack
