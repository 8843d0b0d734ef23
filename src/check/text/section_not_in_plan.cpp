// Once a report, with the list. Only headings beside those that the plan knows: what stands below
// them divides a section as its author wishes.

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void section_not_in_plan(const Subject& subject, Reporter& out) {
  const Layout& layout = subject.layout;
  const Document& document = subject.record.document;
  if (layout.plan == nullptr) return;
  int top = 0;
  for (const SectionAt& at : layout.sections) {
    const int level = document.blocks[at.block].level;
    if (at.section != nullptr && level > 0) top = top == 0 ? level : std::min(top, level);
  }
  std::vector<std::string> titles;
  std::vector<Place> places;
  for (const SectionAt& at : layout.sections) {
    if (at.section != nullptr || document.blocks[at.block].level != top) continue;
    titles.push_back(in_quotes(text_of(document, at.title)));
    places.push_back(place_of(subject, at.title));
  }
  if (titles.empty()) return;
  constexpr std::size_t most_named = 5;
  const std::size_t unnamed = titles.size() - std::min(titles.size(), most_named);
  if (unnamed > 0) {
    titles.resize(most_named);
    titles.push_back(std::to_string(unnamed) + " more");
  }
  const Place first = places.front();
  places.erase(places.begin());
  const bool one = titles.size() == 1;
  out.say(first,
          "The plan of " + std::to_string(subject.record.report.edition) + " has no " +
              (one ? "section " : "sections ") + list(titles) + ".",
          "Use the plan's title, or make it a heading below one of its sections.",
          std::move(places));
}

}  // namespace vigil::check
