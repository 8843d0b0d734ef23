#include "cite/addresses.h"

#include <algorithm>
#include <array>

#include "cite/looks.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::array<std::string_view, 3> address_leads{"http://", "https://", "www."};
constexpr std::size_t longest_way = 4;  // Words before the address: "can be found at".

}  // namespace

std::optional<std::string_view> address_in(std::string_view text) {
  const bool named = begins(text, "available ");  // Then an address without "www" is one too.
  if (!named && text.find("://") == std::string_view::npos &&
      text.find("www.") == std::string_view::npos && text.find("WWW.") == std::string_view::npos) {
    return std::nullopt;
  }
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size() && i <= longest_way; ++i) {
    std::string_view word = text.substr(words[i].begin, words[i].end - words[i].begin);
    while (word.starts_with('<') || word.starts_with('(')) word.remove_prefix(1);
    while (word.ends_with('>') || word.ends_with(')')) word.remove_suffix(1);
    const bool address = std::any_of(address_leads.begin(), address_leads.end(),
                                     [&](std::string_view lead) { return begins(word, lead); });
    const bool site = named && i > 1 && word.find('.') != std::string_view::npos;
    if (address || site) return word;
    if (!starts_lower(word) && !(i == 0 && named)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vigil::cite
