#include "publish/excerpt.h"

#include <algorithm>
#include <string_view>

#include "publish/outline.h"

namespace vigil::publish {
namespace {

constexpr std::size_t longest = 400;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?';
}
bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Closing quotation marks and brackets may stand between the stop and the blank.
std::size_t before_closers(std::string_view text, std::size_t end) {
  while (end > 0) {
    if (text[end - 1] == '"' || text[end - 1] == ')' || text[end - 1] == '\'') {
      --end;
    } else if (text.substr(0, end).ends_with("”") || text.substr(0, end).ends_with("’")) {
      end -= 3;
    } else {
      break;
    }
  }
  return end;
}

bool is_abbreviation(std::string_view text, std::size_t stop, const Pack& pack) {
  std::size_t begin = stop;
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  const std::string_view word = text.substr(begin, stop - begin + 1);
  const bool initial = word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z';
  const auto& known = pack.reading.abbreviations;
  return initial || std::find(known.begin(), known.end(), word) != known.end();
}

// Where the last sentence of the text begins.
std::size_t last_sentence(std::string_view text, const Pack& pack) {
  std::size_t end = text.size();
  while (end > 0 && (is_blank(text[end - 1]) || ends_sentence(text[end - 1]))) --end;
  end = before_closers(text, end);
  while (end > 0 && ends_sentence(text[end - 1])) --end;
  for (std::size_t i = end; i > 1; --i) {
    if (!is_blank(text[i - 1]) || is_blank(text[i - 2])) continue;
    const std::size_t stop = before_closers(text, i - 1);
    if (stop == 0 || !ends_sentence(text[stop - 1])) continue;
    if (text[stop - 1] == '.' && is_abbreviation(text, stop - 1, pack)) continue;
    return i;
  }
  return 0;
}

}  // namespace

Excerpt excerpt_before(const Document& document, std::uint32_t mark_at, const Pack& pack) {
  const std::size_t index = block_at(document, mark_at);
  if (index >= document.blocks.size()) return {{mark_at, mark_at}, false};
  std::uint32_t from = document.blocks[index].text.begin;
  bool cut = false;
  if (mark_at - from > longest) {
    from = mark_at - static_cast<std::uint32_t>(longest);
    while (from < mark_at && !is_blank(document.text[from])) ++from;
    while (from < mark_at &&
           (is_blank(document.text[from]) || is_continuation(document.text[from])))
      ++from;
    cut = true;
  }
  const std::size_t sentence = last_sentence(text_of(document, {from, mark_at}), pack);
  if (sentence > 0) return {{from + static_cast<std::uint32_t>(sentence), mark_at}, false};
  return {{from, mark_at}, cut};
}

}  // namespace vigil::publish
