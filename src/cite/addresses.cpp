#include "cite/addresses.h"

#include <algorithm>
#include <array>

#include "cite/looks.h"
#include "cite/words.h"

namespace vigil::cite {
namespace {

constexpr std::array<std::string_view, 3> address_leads{"http://", "https://", "www."};
constexpr std::size_t longest_way = 4;  // Words before the address: "can be found at".

// "records.river.example", "treaties.un.org/pages": one word of small letters and stops that ends
// as the names of sites do.
bool is_site(std::string_view text) {
  static constexpr std::array<std::string_view, 8> ends{".org", ".com", ".net",  ".int",
                                                        ".gov", ".edu", ".info", ".mil"};
  const std::string_view host = text.substr(0, text.find('/'));
  constexpr std::size_t shortest = 6;
  const bool plain =
      host.size() >= shortest && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
      });
  if (!plain || host.front() == '.' || host.find("..") != std::string_view::npos) return false;
  const bool known = std::any_of(ends.begin(), ends.end(),
                                 [&](std::string_view end) { return host.ends_with(end); });
  // "river.gov.ar", "river.ar/page": two letters of a country.
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || has_digit(host.substr(dot))) return false;  // "22.01.04"
  const bool country =
      host.size() - dot == 3 && dot > 3 && (host.find('.') != dot || host.size() != text.size());
  return known || country;
}

}  // namespace

std::optional<std::string_view> address_in(std::string_view text) {
  if (is_site(text)) return text;
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
