#pragma once
// What became of a report's paragraphs since the edition before: which stayed, which changed, which
// came and which went. The page of one report shows them, that of an edition counts them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "publish/diff.h"
#include "publish/site/plan.h"

namespace vigil::publish {

// The paragraphs of a report as the diff sees them: blocks that are printed.
struct Paragraphs {
  std::size_t report{};  // In Snapshot::reports.
  std::vector<std::string_view> texts;
  std::vector<std::uint32_t> blocks;  // Into Document::blocks.
};

// Paragraphs of text, headings left out.
struct ChangeCounts {
  std::size_t same{}, changed{}, put_in{}, taken_out{};
};

class ReportChanges {
 public:
  // Both in Snapshot::reports.
  ReportChanges(const Plan& plan, std::size_t before, std::size_t after);

  const Paragraphs& before() const { return sides_[0]; }
  const Paragraphs& after() const { return sides_[1]; }
  const std::vector<ParagraphPair>& pairs() const { return pairs_; }
  const Block& block(const Paragraphs& side, std::uint32_t paragraph) const;
  bool is_heading(const ParagraphPair& pair) const;
  ChangeCounts count() const;

 private:
  const Plan& plan_;
  std::array<Paragraphs, 2> sides_;
  std::vector<ParagraphPair> pairs_;
};

}  // namespace vigil::publish
