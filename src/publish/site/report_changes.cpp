#include "publish/site/report_changes.h"

namespace vigil::publish {
namespace {

Paragraphs paragraphs_of(const Plan& plan, std::size_t report) {
  Paragraphs out{report, {}, {}};
  const Document& document = plan.record(report).document;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (plan.outlines[report].blocks[i].empty()) continue;
    out.texts.push_back(text_of(document, document.blocks[i].text));
    out.blocks.push_back(i);
  }
  return out;
}

}  // namespace

ReportChanges::ReportChanges(const Plan& plan, std::size_t before, std::size_t after)
    : plan_(plan),
      sides_{paragraphs_of(plan, before), paragraphs_of(plan, after)},
      pairs_(align_paragraphs(sides_[0].texts, sides_[1].texts)) {}

const Block& ReportChanges::block(const Paragraphs& side, std::uint32_t paragraph) const {
  return plan_.record(side.report).document.blocks[side.blocks[paragraph]];
}

bool ReportChanges::is_heading(const ParagraphPair& pair) const {
  const bool is_new = pair.after != ParagraphPair::none;
  const Block& of = is_new ? block(after(), pair.after) : block(before(), pair.before);
  return of.kind == BlockKind::heading;
}

ChangeCounts ReportChanges::count() const {
  ChangeCounts counts;
  for (const ParagraphPair& pair : pairs_) {
    if (is_heading(pair)) continue;
    if (pair.same) {
      ++counts.same;
    } else if (pair.before == ParagraphPair::none) {
      ++counts.put_in;
    } else if (pair.after == ParagraphPair::none) {
      ++counts.taken_out;
    } else {
      ++counts.changed;
    }
  }
  return counts;
}

}  // namespace vigil::publish
