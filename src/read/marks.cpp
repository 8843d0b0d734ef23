#include "read/marks.h"

namespace vigil::read {
namespace {

constexpr int most_digits = 4;

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && at < 16 && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

}  // namespace

std::optional<BracketMark> bracket_mark(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  std::size_t at = skip_blanks(text, 1);
  int digits = 0;
  int number = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    if (++digits > most_digits) return std::nullopt;
    number = number * 10 + (text[at] - '0');
  }
  at = skip_blanks(text, at);
  if (digits == 0 || at >= text.size() || text[at] != ']') return std::nullopt;
  return BracketMark{number, at + 1};
}

}  // namespace vigil::read
