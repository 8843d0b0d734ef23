#include "read/draft.h"

#include <algorithm>

#include "base/assert.h"

namespace vigil::read {
namespace {

// The text [begin, end) of a block, with its runs, as a block of its own.
DraftBlock piece_of(const DraftBlock& whole, std::uint32_t begin, std::uint32_t end) {
  DraftBlock piece = whole;
  piece.text = whole.text.substr(begin, end - begin);
  piece.runs.clear();
  for (std::size_t i = run_at(whole, begin); i < whole.runs.size(); ++i) {
    Run run = whole.runs[i];
    if (run.begin >= end) break;
    const std::uint32_t run_end = end_of_run(whole, i);
    if (run.verbatim) {
      run.source.end = run.source.begin + (std::min(end, run_end) - run.begin);
      if (begin > run.begin) run.source.begin += begin - run.begin;
    }
    run.begin = std::max(run.begin, begin) - begin;
    piece.runs.push_back(run);
  }
  if (piece.runs.empty()) {  // An empty line between two parts of a block.
    const std::uint32_t at = source_of(whole, begin, begin + 1).begin;
    piece.source = {at, at};
    return piece;
  }
  piece.source = {piece.runs.front().source.begin, piece.runs.back().source.end};
  if (begin == 0) piece.source.begin = whole.source.begin;
  if (end == whole.text.size()) piece.source.end = whole.source.end;
  return piece;
}

}  // namespace

std::size_t run_at(const DraftBlock& block, std::uint32_t at) {
  VIGIL_ASSERT(at < block.text.size());
  const auto after =
      std::upper_bound(block.runs.begin(), block.runs.end(), at,
                       [](std::uint32_t offset, const Run& run) { return offset < run.begin; });
  return static_cast<std::size_t>(after - block.runs.begin()) - 1;
}

SourceSpan source_of(const DraftBlock& block, std::uint32_t begin, std::uint32_t end) {
  VIGIL_ASSERT(begin < end && end <= block.text.size());
  const Run& first = block.runs[run_at(block, begin)];
  const Run& last = block.runs[run_at(block, end - 1)];
  const std::uint32_t from =
      first.verbatim ? first.source.begin + (begin - first.begin) : first.source.begin;
  const std::uint32_t to = last.verbatim ? last.source.begin + (end - last.begin) : last.source.end;
  return {from, to};
}

void cut(Draft& draft, const Cuts& cuts) {
  if (cuts.empty()) return;
  std::vector<DraftBlock> blocks;
  std::vector<std::uint32_t> moved;  // Where the first piece of each block went.
  moved.reserve(draft.blocks.size() + 1);
  for (std::size_t i = 0; i < draft.blocks.size(); ++i) {
    moved.push_back(static_cast<std::uint32_t>(blocks.size()));
    DraftBlock& block = draft.blocks[i];
    const auto found = cuts.find(i);
    if (found == cuts.end()) {
      blocks.push_back(std::move(block));
      continue;
    }
    std::uint32_t begin = 0;
    for (const std::uint32_t at : found->second) {
      const bool line_break = block.text[at - 1] == '\n';
      if (line_break) draft.markup += source_of(block, at - 1, at).size();
      blocks.push_back(piece_of(block, begin, line_break ? at - 1 : at));
      begin = at;
    }
    blocks.push_back(piece_of(block, begin, static_cast<std::uint32_t>(block.text.size())));
  }
  moved.push_back(static_cast<std::uint32_t>(blocks.size()));
  for (auto& [name, anchor] : draft.anchors) {
    const auto found = cuts.find(anchor.block);
    if (anchor.block < moved.size()) anchor.block = moved[anchor.block];
    if (found == cuts.end()) continue;
    const auto& places = found->second;
    const auto after = std::upper_bound(places.begin(), places.end(), anchor.at);
    if (after == places.begin()) continue;
    anchor.block += static_cast<std::uint32_t>(after - places.begin());
    anchor.at -= *std::prev(after);
  }
  draft.blocks = std::move(blocks);
}

}  // namespace vigil::read
