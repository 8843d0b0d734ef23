#pragma once
// Outline: the addresses inside a report, the same in every format and for ever.
//
// The rule, which must not change: it is a promise to those who cite us (README.md beside).
//   n14     the note that is numbered 14; a second one of that number is n14-2
//   m14     its mark in the text; a second mark is m14-2
//   p12     the twelfth block of the report that is no heading, counted from 1
//   slug    a heading: "River Policy" is river-policy; a second one is river-policy-2. A slug that
//           could be one of the above, or a part of a page, has "section-" before it.
//   s-3f9a1c20  a statement, by the end of its key
// It depends on the report alone: not on the day, the site, or other reports.

#include <cstdint>
#include <string>
#include <vector>

#include "model/snapshot.h"

namespace vigil::publish {

struct OutlineSection {
  std::string title;
  std::string anchor;
  int level = 2;          // 2 to 6: 1 is the report's own title. No level is skipped going down.
  std::uint32_t block{};  // In Document::blocks.
};

struct Outline {
  std::vector<OutlineSection> sections;
  std::vector<std::string> blocks;  // Anchor of each block; empty for those left out.
  std::vector<std::string> notes;   // Anchor of each note.
  std::vector<std::string> marks;   // Anchor of each mark.
  // The note that a mark refers to, and a note's marks. `no_note` where the report lacks it.
  std::vector<std::uint32_t> note_of_mark;
  std::vector<std::vector<std::uint32_t>> marks_of_note;
};

inline constexpr std::uint32_t no_note = UINT32_MAX;

// Whether the block only repeats the report's title, which every format prints by itself.
bool repeats_title(const ReportRecord& record, std::size_t block);

// "s-3f9a1c20", from "2004/ardenia#s-3f9a1c20".
std::string statement_anchor(const StatementRecord& record);

// Never fails.
Outline outline_of(const ReportRecord& record);

// The block that holds a place in the text, an end included; the number of blocks when none does.
std::size_t block_at(const Document& document, std::uint32_t at);

}  // namespace vigil::publish
