#pragma once
// Draft: a page as blocks of decoded text, before anything is decided: not yet which of them are
// furniture, notes or headings. Readers of text and HTML write it (draft_writer.h), the stages
// decide (furniture.h, notes.h, tables.h, headings.h), settle.h makes the document of it.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.h"

namespace vigil::read {

// How a run of text looks; a set of bits.
using Looks = std::uint8_t;
namespace looks {
constexpr Looks strong = 1;
constexpr Looks emphasis = 2;
constexpr Looks superscript = 4;
constexpr Looks subscript = 8;
constexpr Looks large = 16;
constexpr Looks underlined = 32;
}  // namespace looks

constexpr std::uint32_t none = 0xFFFFFFFF;

// Text from `begin` to the next run, and where it came from.
struct Run {
  std::uint32_t begin{};  // In the block's text.
  SourceSpan source;
  std::uint32_t link = none;  // Index into Draft::links.
  Looks looks = 0;
  bool verbatim = false;
};

enum class Role : std::uint8_t { body, furniture, title, note, more_of_note };

// Where a block stands in a table.
struct TablePlace {
  std::uint32_t table = none;  // Index into Draft::tables.
  std::uint32_t row = 0;
  std::uint32_t column = 0;   // Cells of the row before it.
  int columns = 1, rows = 1;  // Spanned.
  bool heading = false;
};

struct DraftBlock {
  std::string text;  // Blanks run together; '\n' where the page breaks the line. Trimmed.
  std::vector<Run> runs;
  SourceSpan source;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  bool ordered = false;
  int item = 0;             // Its number in a numbered list.
  int paragraph = 0;        // Of a Word file: see Block::paragraph.
  std::uint32_t owner = 0;  // The list item, row or note's own box that holds it; 0 is none.
  TablePlace cell;
  bool control = false;  // A field to fill in or to choose from.

  Role role = Role::body;
  int number = 0;                // Of a note.
  std::uint32_t text_begin = 0;  // Of a note: behind its own mark.
  std::uint32_t text_end = 0;    // Of a note: before its back-link.
};

struct DraftTable {
  std::uint32_t outer = none;  // The table that this one stands in.
  bool is_data = false;        // Decided by tables.h; otherwise it only frames the page.
};

struct Anchor {
  std::uint32_t block{};
  std::uint32_t at{};  // In the block's text.
};

struct Draft {
  std::string title;  // That the file itself names, outside its text.
  SourceSpan title_source;
  std::vector<DraftBlock> blocks;
  std::vector<DraftTable> tables;
  std::vector<std::string> links;                   // Targets, as written, decoded.
  std::unordered_map<std::string, Anchor> anchors;  // By name; the first of a name counts.
  std::uint64_t markup = 0;                         // Bytes that are in no run of any block.
};

inline std::uint32_t end_of_run(const DraftBlock& block, std::size_t run) {
  return run + 1 < block.runs.size() ? block.runs[run + 1].begin
                                     : static_cast<std::uint32_t>(block.text.size());
}

// The run that holds text byte `at`. Requires: at < text.size().
std::size_t run_at(const DraftBlock& block, std::uint32_t at);

// The archived bytes of text [begin, end). Requires: begin < end <= text.size().
SourceSpan source_of(const DraftBlock& block, std::uint32_t begin, std::uint32_t end);

// Where to cut blocks in pieces: by block, ascending places in its text.
using Cuts = std::map<std::size_t, std::vector<std::uint32_t>>;

// Each piece becomes a block like the one it was cut from, without the line break before the cut;
// anchors stay with their text. Requires: no piece is empty.
void cut(Draft& draft, const Cuts& cuts);

}  // namespace vigil::read
