#include "model/spot.h"

#include <algorithm>

namespace vigil {
namespace {

bool is_packed(const Document& document) {
  return document.format == Format::docx;
}

const Note* note_at(const Document& document, std::uint32_t at) {
  const auto note = std::find_if(
      document.notes.begin(), document.notes.end(),
      [at](const Note& each) { return each.source.begin <= at && at < each.source.end; });
  return note == document.notes.end() ? nullptr : &*note;
}

// The last row that has text before the place.
int row_at(const Document& document, const Block& table, std::uint32_t at) {
  int row = 0;
  int last = 0;
  for (const auto& cells : table.rows) {
    ++row;
    for (const Cell& cell : cells) {
      if (!cell.text.empty() && document.map.to_source(cell.text).begin <= at) last = row;
    }
  }
  return last;
}

}  // namespace

std::optional<Spot> spot_of(const Document& document, SourceSpan place) {
  if (!is_packed(document)) return std::nullopt;
  Spot spot;
  if (const Note* note = note_at(document, place.begin)) {
    spot.note = note->number;
    return spot;
  }
  const Block* found = nullptr;
  for (const Block& block : document.blocks) {
    if (block.source.begin > place.begin) break;
    if (found != nullptr && found->kind == BlockKind::heading) {
      spot.section = text_of(document, found->text);
    }
    found = &block;
  }
  if (found == nullptr) return std::nullopt;
  spot.paragraph = found->paragraph;
  if (found->kind == BlockKind::table) spot.row = row_at(document, *found, place.begin);
  return spot;
}

std::string name_of(const Spot& spot) {
  if (spot.note != 0) return "note " + std::to_string(spot.note);
  if (spot.paragraph == 0) return {};
  std::string words = "paragraph " + std::to_string(spot.paragraph);
  if (spot.row != 0) words += ", row " + std::to_string(spot.row);
  return words;
}

std::string in_words(const Spot& spot) {
  std::string words = name_of(spot);
  if (spot.section.empty()) return words;
  return words + (words.empty() ? "under \"" : ", under \"") + spot.section + "\"";
}

}  // namespace vigil
