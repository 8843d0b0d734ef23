#include "read/text_lines.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr std::uint32_t longest_wrapped = 160;  // Bytes; nobody wraps lines wider than this.

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

std::vector<TextLine> lines_of(std::string_view bytes, std::uint32_t from) {
  std::vector<TextLine> lines;
  for (std::uint32_t begin = from; begin < bytes.size();) {
    const std::size_t found = bytes.find_first_of("\r\n", begin);
    std::size_t end = std::min(found, bytes.size() - 1) + 1;
    if (found != std::string_view::npos && bytes[found] == '\r' && end < bytes.size() &&
        bytes[end] == '\n') {
      ++end;
    }
    const SourceSpan whole{begin, static_cast<std::uint32_t>(end)};
    const std::string_view text = trim(slice<SourceSpace>(bytes, whole));
    const auto at = static_cast<std::uint32_t>(text.data() - bytes.data());
    const SourceSpan words{at, at + static_cast<std::uint32_t>(text.size())};
    if (text.empty()) {
      lines.push_back({{whole.end, whole.end}, whole, 0});
    } else {
      lines.push_back({words, whole, at - begin});
    }
    begin = whole.end;
  }
  return lines;
}

bool are_wrapped(const std::vector<TextLine>& lines) {
  return std::none_of(lines.begin(), lines.end(),
                      [](const TextLine& line) { return line.text.size() > longest_wrapped; });
}

bool ends_sentence(std::string_view line) {
  constexpr std::array endings{".", "!", "?", ":", "]", "\"", "\u201D"};
  return std::any_of(endings.begin(), endings.end(),
                     [line](std::string_view ending) { return line.ends_with(ending); });
}

std::uint32_t bullet_size(std::string_view line) {
  constexpr std::array bullets{"-", "*", "\u2022", "\u00B7", "\u2013", "\u25AA", "\u25CF"};
  for (const std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view behind = line.substr(bullet.size());
    const std::size_t text = behind.find_first_not_of(" \t");
    if (text == 0 || text == std::string_view::npos) return 0;
    return static_cast<std::uint32_t>(bullet.size() + text);
  }
  return 0;
}

bool is_broken_word(std::string_view line, std::string_view next) {
  return line.size() > 2 && line.back() == '-' && is_lower(line[line.size() - 2]) &&
         !next.empty() && is_lower(next.front());
}

}  // namespace vigil::read
