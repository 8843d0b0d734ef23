#include "cite/pages.h"

#include <algorithm>

#include "base/unicode.h"
#include "cite/looks.h"

namespace vigil::cite {
namespace {

// One kind of hyphen, and "30 and 34" as "30, 34".
std::string with_hyphens(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      out += '-';
      i += 2;
    } else if (rest.starts_with(" to ")) {
      out += '-';
      i += 3;
    } else if (rest.starts_with(" and ") || rest.starts_with(" & ")) {
      out += ", ";
      i += rest.starts_with(" & ") ? 2 : 4;
    } else {
      out += text[i];
    }
  }
  return out;
}

// "vi", "xii": pages before the first.
bool is_roman(std::string_view text) {
  constexpr std::size_t longest = 6;
  return !text.empty() && text.size() <= longest &&
         text.find_first_not_of("ivxlc") == std::string_view::npos;
}

}  // namespace

bool page_numbers(std::string_view text) {
  return has_digit(text) && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == ' ' ||
                  c == ',' || c == '/' || static_cast<unsigned char>(c) >= 0x80 ||
                  (c >= 'i' && c <= 'x');
         });
}

std::optional<std::string> pages_in(std::string_view text, const Vocabulary& vocabulary) {
  for (const std::string& lead : vocabulary.page_leads) {
    if (!text.starts_with(lead)) continue;
    if (!lead.ends_with('.') && !text.substr(lead.size()).starts_with(' ')) continue;
    std::string_view numbers = trim(text.substr(lead.size()));
    // "p. 4 and annex 2": a part that has no page.
    for (const std::string_view part : {" and annex", " and Annex", " and note", " and form",
                                        " and Form", " ff", " f.", " et seq", " passim"}) {
      numbers = numbers.substr(0, numbers.find(part));
    }
    const std::string rest = with_hyphens(numbers);
    if (page_numbers(rest) || is_roman(rest)) return rest;
  }
  return std::nullopt;
}

}  // namespace vigil::cite
