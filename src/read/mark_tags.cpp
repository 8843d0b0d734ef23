#include "read/mark_tags.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "read/letters.h"

namespace vigil::read {
namespace {

constexpr std::size_t longest_tag = 512;
constexpr int most_pairs = 8;

std::string name_of(std::string_view tag) {
  std::size_t end = 0;
  while (end < tag.size() && (is_ascii_letter(tag[end]) || is_digit(tag[end]))) ++end;
  return fold(tag.substr(0, end));
}

// The tag that ends just before `at`, without its brackets; empty when none does.
std::string_view tag_before(std::string_view bytes, std::size_t at) {
  if (at == 0 || bytes[at - 1] != '>') return {};
  const std::size_t from = at > longest_tag ? at - longest_tag : 0;
  const std::size_t open = bytes.substr(0, at).rfind('<');
  if (open == std::string_view::npos || open < from) return {};
  return bytes.substr(open + 1, at - open - 2);
}

std::string_view tag_behind(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || bytes[at] != '<') return {};
  const std::string_view near = bytes.substr(at, longest_tag);
  const std::size_t close = near.find('>');
  return close == std::string_view::npos ? std::string_view() : near.substr(1, close - 1);
}

}  // namespace

SourceSpan with_its_tags(std::string_view bytes, SourceSpan mark) {
  for (int pair = 0; pair < most_pairs; ++pair) {
    const std::string_view opening = tag_before(bytes, mark.begin);
    const std::string_view closing = tag_behind(bytes, mark.end);
    if (opening.empty() || !closing.starts_with('/')) break;
    const std::string name = name_of(opening);
    if (name.empty() || name != name_of(closing.substr(1))) break;
    mark.begin -= static_cast<std::uint32_t>(opening.size() + 2);
    mark.end += static_cast<std::uint32_t>(closing.size() + 2);
  }
  return mark;
}

}  // namespace vigil::read
