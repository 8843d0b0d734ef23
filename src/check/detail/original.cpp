#include "check/detail/original.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vigil::check {
namespace {

struct Range {
  char32_t from, to;
};

// Combining marks and other letters without a width of their own.
constexpr std::array<Range, 9> narrow{{{0x0300, 0x036F},
                                       {0x0483, 0x0489},
                                       {0x0591, 0x05BD},
                                       {0x064B, 0x065F},
                                       {0x1AB0, 0x1AFF},
                                       {0x200B, 0x200F},
                                       {0x20D0, 0x20FF},
                                       {0xFE00, 0xFE0F},
                                       {0xFE20, 0xFE2F}}};

constexpr std::array<Range, 8> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0xFFE0, 0xFFE6},
                                     {0x1F300, 0x1FAFF}}};

template <std::size_t n>
bool within(char32_t letter, const std::array<Range, n>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [letter](const Range& range) {
    return range.from <= letter && letter <= range.to;
  });
}

// Requires: a whole letter of letter_size bytes.
char32_t letter_at(std::string_view letter) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(letter[i]); };
  if (letter.size() == 1) return byte(0);
  char32_t value = byte(0) & (0xFFU >> (letter.size() + 1));
  for (std::size_t i = 1; i < letter.size(); ++i) value = (value << 6U) | (byte(i) & 0x3FU);
  return value;
}

bool is_packed(const ReportRecord& record) {
  return record.document.format == Format::docx;
}

}  // namespace

Originals::Originals(const Snapshot& snapshot) {
  for (const ReportRecord& record : snapshot.reports) {
    const auto known = by_file_.find(record.document.file);
    if (known != by_file_.end() && !known->second.record->original.empty()) continue;
    const std::string_view bytes = is_packed(record) ? std::string_view() : record.original;
    by_file_.insert_or_assign(record.document.file, Original{&record, LineIndex(bytes)});
  }
}

std::optional<Region> Originals::region(const Place& place) const {
  const auto at = by_file_.find(place.file);
  if (at == by_file_.end() || !place.span) return std::nullopt;
  const auto& [record, lines] = at->second;
  const std::string_view bytes = record->original;
  if (is_packed(*record) || bytes.empty() || place.span->begin > bytes.size()) return std::nullopt;
  const auto end = std::min(place.span->end, static_cast<std::uint32_t>(bytes.size()));
  Region region;
  region.begin = lines.at(bytes, place.span->begin);
  region.end = lines.at(bytes, end);
  region.line = lines.line_at(bytes, place.span->begin);
  const auto line_begin = static_cast<std::size_t>(region.line.data() - bytes.data());
  region.in_line = std::min<std::size_t>(place.span->begin - line_begin, region.line.size());
  region.size = std::min<std::size_t>(end - place.span->begin, region.line.size() - region.in_line);
  return region;
}

std::optional<Spot> Originals::spot(const Place& place) const {
  const auto at = by_file_.find(place.file);
  if (at == by_file_.end() || !place.span) return std::nullopt;
  return spot_of(at->second.record->document, *place.span);
}

std::string Originals::words(const Place& place) const {
  const auto at = by_file_.find(place.file);
  if (at == by_file_.end() || !place.span) return {};
  const Document& document = at->second.record->document;
  const std::uint32_t begin = document.map.to_text(place.span->begin);
  const std::uint32_t end = document.map.to_text(place.span->end);
  if (begin >= end || end > document.text.size()) return {};
  return collapse_blanks(text_of(document, {begin, end}));
}

std::size_t letter_size(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0xC2U ? 1 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
  if (first > 0xF4U || size > text.size()) return 1;
  for (std::size_t i = 1; i < size; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return 1;
  }
  return size;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t size = letter_size(utf8.substr(i));
    const char32_t letter = letter_at(utf8.substr(i, size));
    if (!within(letter, narrow)) width += within(letter, wide) ? 2 : 1;
    i += size;
  }
  return width;
}

}  // namespace vigil::check
