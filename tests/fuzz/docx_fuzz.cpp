// Any bytes, read as a Word file: never a crash, and every promise of a reading kept.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "read/testing.h"
#include "read/zip_testing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vigil::Pack pack = vigil::testing::river_pack();
  static const vigil::read::Reader reader(pack);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // As the file itself, as the text of a whole one, and as its notes.
  for (const std::string& file : {std::string(bytes), vigil::testing::word_file(std::string(bytes)),
                                  vigil::testing::word_file("<w:p/>", std::string(bytes))}) {
    const auto reading = reader.read_as(vigil::Format::docx, {"page.docx", file});
    const std::string parts = reading.ledger.refused > 0 ? file : vigil::testing::text_parts(file);
    const std::string broken = vigil::testing::broken_promise(reading, parts);
    if (broken.empty()) continue;
    (void)std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
