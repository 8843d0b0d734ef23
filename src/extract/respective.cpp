#include "extract/respective.h"

namespace vigil::extract {
namespace {

bool links(std::string_view words) {
  return words == " and " || words == ", " || words == ", and ";
}

// The last of a list ends it: "400, 800 and 1,200".
bool ends(std::string_view words) {
  return words.ends_with("and ");
}

bool is_figure(const Slot& slot) {
  return slot.kind == "NUMBER" || slot.kind == "AREA" || slot.kind == "MONEY";
}

}  // namespace

void join_respective(std::string_view text, std::vector<SlotText::Replacement>& found) {
  if (text.find("respectively") == std::string_view::npos) return;
  std::vector<SlotText::Replacement> kept;
  for (std::size_t i = 0; i < found.size();) {
    std::size_t last = i;
    bool ended = false;
    while (!ended && is_figure(found[i].slot) && last + 1 < found.size() &&
           found[last + 1].slot.kind == found[i].slot.kind) {
      const std::size_t end = found[last].end;
      const std::string_view between = text.substr(end, found[last + 1].begin - end);
      if (!links(between)) break;
      ended = ends(between);
      ++last;
    }
    const std::size_t stop = ended ? last : i;
    SlotText::Replacement made = std::move(found[i]);
    for (std::size_t other = i + 1; other <= stop; ++other) {
      made.end = found[other].end;
      made.slot.others.push_back(std::move(found[other].slot));
    }
    kept.push_back(std::move(made));
    i = stop + 1;
  }
  found = std::move(kept);
}

}  // namespace vigil::extract
