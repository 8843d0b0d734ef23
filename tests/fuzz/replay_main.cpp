// Runs a fuzz target over saved inputs: every file below the folders named on the command line.
// An input that once broke a reader stays in its corpus and is tried in every build.

#include <cstddef>
#include <cstdint>
#include <cstdio>

#include "base/files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  int tried = 0;
  for (int i = 1; i < argc; ++i) {
    const auto files = vigil::list_files(argv[i]);
    if (!files) continue;
    for (const vigil::Path& file : *files) {
      const auto bytes = vigil::read_file(file);
      if (!bytes) continue;
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
      ++tried;
    }
  }
  if (tried == 0) {
    (void)std::fprintf(stderr, "no saved input found\n");
    return 1;
  }
  (void)std::printf("%d inputs\n", tried);
  return 0;
}
