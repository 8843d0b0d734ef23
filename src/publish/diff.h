#pragma once
// Diff: what became of a text: which paragraph became which, and which words of it changed.
//
// Paragraphs are aligned first by equality, then, between equals, by the words they share; words
// by the shortest edit. Both give up on exactness before they give up on time: a paragraph that
// was rewritten is shown as taken out and put in.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::publish {

struct ParagraphPair {
  std::uint32_t before = none;  // Index into the old paragraphs; none: it is new.
  std::uint32_t after = none;   // Index into the new ones; none: it was taken out.
  bool same = false;            // Word for word.
  static constexpr std::uint32_t none = UINT32_MAX;
  friend bool operator==(const ParagraphPair&, const ParagraphPair&) = default;
};

// Every paragraph of both stands in exactly one pair; both orders are kept. Time grows with the
// paragraphs times those that are alike at most within a bounded window.
std::vector<ParagraphPair> align_paragraphs(std::span<const std::string_view> before,
                                            std::span<const std::string_view> after);

enum class Edit { keep, take_out, put_in };

struct WordRun {
  Edit edit = Edit::keep;
  std::string text;  // Words with single spaces between.
  friend bool operator==(const WordRun&, const WordRun&) = default;
};

// The words of both in order: leaving out what was put in gives `before`, leaving out what was
// taken out gives `after`. Texts with too little in common come out as one run each.
std::vector<WordRun> diff_words(std::string_view before, std::string_view after);

}  // namespace vigil::publish
