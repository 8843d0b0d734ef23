#pragma once
// Note marks in running text: "[1]", "[1 ]", "[ 12]"; raised digits; digits that are a link; and,
// where a page has lost all of these, bare digits behind a sentence.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "read/draft.h"

namespace vigil::read {

struct BracketMark {
  int number{};
  std::size_t size{};  // Bytes, brackets included.
};

// The mark that begins exactly at text[0]; nothing when none does. At most four digits.
std::optional<BracketMark> bracket_mark(std::string_view text);

enum class MarkForm : std::uint8_t { bracketed, raised, linked, bare };

// What looks like a mark, in a block's text.
struct MarkSeen {
  std::uint32_t begin{};
  std::uint32_t end{};
  int number{};
  MarkForm form{};
  std::uint32_t link = none;
};

// All but the bare ones, ascending. Linear.
std::vector<MarkSeen> marks_seen(const Draft& draft, const DraftBlock& block);

// Digits that follow a sentence or a word directly, as in pages whose raised digits were lost:
// "rivers.5 The". Many of these are no marks; see notes.h.
std::vector<MarkSeen> bare_digits(const DraftBlock& block);

// Whether it is a mark, when the page has notes of these numbers: "[1999]" may be a year, and a
// raised 2 behind "m" makes square metres.
bool is_mark(const MarkSeen& seen, const DraftBlock& block, const std::unordered_set<int>& notes);

// "1. ", "1) ", "(1) ", "1 " at the beginning of a note in a list that has no other marks.
std::optional<BracketMark> list_number(std::string_view text);

}  // namespace vigil::read
