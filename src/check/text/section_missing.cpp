// Short reports have few sections or none: a missing one is only reported where others are, or
// where there is text enough for several.

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void section_missing(const Subject& subject, Reporter& out) {
  constexpr std::size_t long_report = 12;  // Sentences.
  const Layout& layout = subject.layout;
  const Document& document = subject.record.document;
  if (layout.plan == nullptr || document.blocks.empty()) return;
  const auto body_section = [](const SectionAt& at) {
    return at.section != nullptr && !at.section->opener;
  };
  const bool has_sections =
      std::any_of(layout.sections.begin(), layout.sections.end(), body_section);
  if (!has_sections && layout.sentences.size() < long_report) return;
  for (const Section& section : layout.plan->sections) {
    const bool there =
        std::any_of(layout.sections.begin(), layout.sections.end(), [&](const SectionAt& at) {
          return at.section != nullptr && at.section->key == section.key;
        });
    if (!section.required || there) continue;
    out.say(place_of(subject, document.blocks.front().text),
            "The section \"" + section.title + "\" is missing.",
            "Write it, even if only to say that there is nothing to report, or give its heading "
            "the name that the plan has.");
  }
}

}  // namespace vigil::check
