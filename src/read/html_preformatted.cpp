#include "read/html_preformatted.h"

#include <algorithm>

#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr std::size_t looked_at = 16384;

// Columns: blanks within the line, wide enough to stand between cells.
bool has_columns(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  const std::size_t last = line.find_last_not_of(" \t\r");
  if (first == std::string_view::npos) return false;
  const std::string_view inner = line.substr(first, last + 1 - first);
  return inner.find("   ") != std::string_view::npos ||
         inner.find('\t') != std::string_view::npos || inner.find(" | ") != std::string_view::npos;
}

}  // namespace

Preformatted kind_of_preformatted(std::string_view behind) {
  std::string_view text = behind.substr(0, looked_at);
  text = text.substr(0, text.find("</"));
  int lines = 0;
  int with_columns = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ++lines;
    if (has_columns(line)) ++with_columns;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return with_columns * 3 > lines ? Preformatted::table_like : Preformatted::prose;
}

std::vector<SourceSpan> paragraphs_of(std::string_view bytes, SourceSpan span) {
  std::vector<SourceSpan> parts;
  std::uint32_t begin = span.begin;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (bytes[i] != '\n') continue;
    std::uint32_t end = i + 1;
    std::uint32_t breaks = 1;
    while (end < span.end && is_ascii_blank(bytes[end])) breaks += bytes[end++] == '\n' ? 1 : 0;
    if (breaks > 1) {
      if (i > begin) parts.push_back({begin, i});
      parts.push_back({i, end});
      begin = end;
    }
    i = end - 1;
  }
  if (begin < span.end) parts.push_back({begin, span.end});
  return parts;
}

}  // namespace vigil::read
