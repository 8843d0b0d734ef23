#include "read/headings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr std::size_t longest_heading = 120;  // Bytes.

// How a line is set apart, from the strongest on; each becomes one level below the one before.
enum class Apart : std::uint8_t { no, large, strong, known, slanted };

// The looks that all letters of the block share.
Looks shared_looks(const DraftBlock& block) {
  Looks shared = 0xFF;
  for (std::size_t i = 0; i < block.runs.size(); ++i) {
    const std::uint32_t begin = block.runs[i].begin;
    const std::string_view text =
        std::string_view(block.text).substr(begin, end_of_run(block, i) - begin);
    const bool mark = (block.runs[i].looks & looks::superscript) != 0;
    if (!mark && !trim(text).empty()) shared &= block.runs[i].looks;
  }
  return shared;
}

// The text of a block without the marks at its end.
std::string_view without_marks(const NotesFound& notes, const Draft& draft, std::size_t index) {
  const DraftBlock& block = draft.blocks[index];
  std::string_view text = block.text;
  const auto& marks = notes.marks[index];
  for (auto seen = marks.rbegin(); seen != marks.rend(); ++seen) {
    if (seen->end != text.size() || !is_mark(*seen, block, notes.numbers)) break;
    text = trim(text.substr(0, seen->begin));
  }
  return text;
}

Apart set_apart(const PageRules& rules, const DraftBlock& block, std::string_view text) {
  if (!reads_like_heading(text)) return Apart::no;
  const Looks shared = shared_looks(block);
  if ((shared & looks::large) != 0) return Apart::large;
  if ((shared & (looks::strong | looks::underlined)) != 0) return Apart::strong;
  if (rules.names_country(text) || rules.names_section(text)) return Apart::known;
  return (shared & looks::emphasis) != 0 ? Apart::slanted : Apart::no;
}

bool may_be_heading(const Draft& draft, const DraftBlock& block) {
  if (block.role != Role::body) return false;
  if (block.cell.table != none && draft.tables[block.cell.table].is_data) return false;
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::quotation;
}

// Levels that are used, brought to 1, 2, 3 ... in their order.
void close_gaps(Draft& draft) {
  std::array<int, 16> place{};
  for (const DraftBlock& block : draft.blocks) {
    if (block.role == Role::body && block.kind == BlockKind::heading) {
      place[static_cast<std::size_t>(block.level)] = 1;
    }
  }
  int used = 0;
  for (int& level : place) level = level == 0 ? 0 : ++used;
  for (DraftBlock& block : draft.blocks) {
    if (block.kind != BlockKind::heading) continue;
    block.level = std::clamp(place[static_cast<std::size_t>(block.level)], 1, 6);
  }
}

bool in_capitals(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool reads_like_heading(std::string_view line) {
  if (line.size() > longest_heading || line.empty()) return false;
  const char last = line.back();
  const bool sentence = last == '.' || last == ';' || last == ',' || last == ']' || last == '?';
  const bool letters = std::any_of(line.begin(), line.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  return letters && !sentence && line.find('[') == std::string_view::npos &&
         line.find('\n') == std::string_view::npos;
}

void find_headings(const PageRules& rules, const NotesFound& notes, Draft& draft, bool plain) {
  int marked = 0;  // The deepest level of the page's own headings.
  for (const DraftBlock& block : draft.blocks) {
    if (block.role == Role::body && block.kind == BlockKind::heading) {
      marked = std::max(marked, block.level);
    }
  }
  bool first = true;
  bool capitals = false;  // The first heading is in capitals.
  Role before = Role::title;
  for (std::size_t i = 0; i < draft.blocks.size(); ++i) {
    DraftBlock& block = draft.blocks[i];
    const Role last = std::exchange(before, block.role);
    const bool opens = block.role == Role::body && std::exchange(first, false);
    if (!may_be_heading(draft, block)) continue;
    const std::string_view text = without_marks(notes, draft, i);
    Apart apart = set_apart(rules, block, text);
    const bool list_follows = text.ends_with(':') && i + 1 < draft.blocks.size() &&
                              draft.blocks[i + 1].kind == BlockKind::list_item;
    if (apart == Apart::no && plain && !list_follows && reads_like_heading(text)) {
      apart = Apart::known;
    }
    if (apart == Apart::no) continue;
    block.kind = BlockKind::heading;
    if (opens) capitals = in_capitals(text);
    // Another country on the page stands behind the notes of the one before, or is set like it.
    const bool next_country =
        rules.names_country(text) && (last != Role::body || (capitals && in_capitals(text)));
    // The page's own headings stand above those that only look like one.
    const bool top = marked == 0 && (opens || next_country);
    block.level = top ? 1 : marked + (apart == Apart::slanted ? 3 : 2);
  }
  close_gaps(draft);
}

}  // namespace vigil::read
