// The longest run of sections that follow the plan is in order; the others are out of it.
// Only headings of the highest level count: what stands below them is the author's.

#include <algorithm>

#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

struct Step {
  const SectionAt* at{};
  std::ptrdiff_t rank{};  // In the plan.
};

std::vector<Step> steps_of(const Subject& subject) {
  const Layout& layout = subject.layout;
  const auto level = [&](const SectionAt& at) {
    return subject.record.document.blocks[at.block].level;
  };
  int top = 6;
  for (const SectionAt& at : layout.sections) {
    if (at.section != nullptr && level(at) > 0) top = std::min(top, level(at));
  }
  std::vector<Step> steps;
  for (const SectionAt& at : layout.sections) {
    if (at.section == nullptr || level(at) > top) continue;
    steps.push_back({&at, at.section - layout.plan->sections.data()});
  }
  return steps;
}

// Which steps belong to a longest run that never goes back. O(n log n).
std::vector<bool> in_order(const std::vector<Step>& steps) {
  std::vector<std::size_t> tails;  // Index of the last step of a run of each length.
  std::vector<std::size_t> before(steps.size(), steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto place =
        std::upper_bound(tails.begin(), tails.end(), steps[i].rank,
                         [&](std::ptrdiff_t rank, std::size_t t) { return rank < steps[t].rank; });
    if (place != tails.begin()) before[i] = *std::prev(place);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<bool> kept(steps.size(), false);
  for (std::size_t i = tails.empty() ? steps.size() : tails.back(); i < steps.size();
       i = before[i]) {
    kept[i] = true;
  }
  return kept;
}

}  // namespace

void section_out_of_order(const Subject& subject, Reporter& out) {
  if (subject.layout.plan == nullptr) return;
  const std::vector<Step> steps = steps_of(subject);
  const std::vector<bool> kept = in_order(steps);
  const Document& document = subject.record.document;
  const auto title = [&](std::size_t i) {
    return in_quotes(text_of(document, steps[i].at->title));
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (kept[i]) continue;
    // The kept section that it should have let pass, or have come before.
    std::size_t other = steps.size();
    for (std::size_t k = 0; k < steps.size() && other == steps.size(); ++k) {
      const bool behind = k < i && steps[k].rank > steps[i].rank;
      const bool ahead = k > i && steps[k].rank < steps[i].rank;
      if (kept[k] && (behind || ahead)) other = k;
    }
    if (other == steps.size()) continue;
    const bool early = other > i;
    out.say(place_of(subject, steps[i].at->title),
            "The section " + title(i) + " stands " + (early ? "before " : "after ") + title(other) +
                "; the plan has it " + (early ? "after." : "before."),
            "Move the section to its place in the plan.",
            {place_of(subject, steps[other].at->title)});
  }
}

}  // namespace vigil::check
