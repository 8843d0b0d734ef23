// Any bytes, read as Markdown: never a crash, and every promise of a reading kept.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "read/testing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vigil::Pack pack = vigil::testing::river_pack();
  static const vigil::read::Reader reader(pack);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto reading = reader.read_as(vigil::Format::markdown, {"page.md", bytes});
  const std::string broken = vigil::testing::broken_promise(reading, bytes);
  if (broken.empty()) return 0;
  (void)std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
