// A list of notes, one a line: parsed and resolved with a pack, then printed and read again.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cite/print.h"
#include "pack/pack.h"

namespace {

const vigil::Pack& the_pack() {
  static const auto loading =
      vigil::pack::load(vigil::Path(VIGIL_SOURCE_DIR) / "packs" / "landmine");
  if (!loading.pack) std::abort();
  return *loading.pack;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vigil::cite::Citer citer(the_pack());
  static const vigil::cite::HouseStyle style = vigil::cite::house_style(the_pack());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<vigil::cite::NoteText> notes;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    notes.push_back({static_cast<int>(notes.size()) + 1, text.substr(begin, end - begin), {}});
    begin = end + 1;
  }
  const auto citing = citer.resolve(notes);
  if (citing.notes.size() != notes.size()) std::abort();
  for (std::size_t i = 0; i < notes.size(); ++i) {
    for (const vigil::Citation& citation : citing.notes[i].citations) {
      if (citation.where.end > notes[i].text.size()) std::abort();
      if (citation.source && *citation.source >= citing.sources.size()) std::abort();
    }
  }
  const auto printed = vigil::cite::print_notes(citing.notes, citing.sources, style);
  if (printed.size() != notes.size()) std::abort();
  return 0;
}
