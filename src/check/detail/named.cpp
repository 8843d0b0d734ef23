#include "check/detail/named.h"

#include <algorithm>

#include "base/ascii.h"
#include "check/detail/words.h"

namespace vigil::check {
namespace {

// Curled quotation marks and dashes begin with the byte E2, and are no letters.
bool is_in_word(char c) {
  return (is_letter(c) && c != '\xE2') || is_digit(c);
}

bool ends_in_word(std::string_view text) {
  const auto inner = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (!text.empty() && inner(text.back())) text.remove_suffix(1);
  return !text.empty() && is_in_word(text.back());
}

// Both in lower case; as whole words.
bool has_name(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::string_view behind = text.substr(at + name.size());
    if (!ends_in_word(text.substr(0, at)) && (behind.empty() || !is_in_word(behind.front()))) {
      return true;
    }
  }
  return false;
}

// Of the names that the text has, the length of the longest; 0 where it has none.
std::size_t longest_in(const std::string& text, const Treaty& treaty) {
  std::size_t longest = 0;
  const auto look = [&](const std::string& name) {
    if (name.size() > longest && has_name(text, lower(name))) longest = name.size();
  };
  look(treaty.name);
  for (const std::string& alias : treaty.aliases) look(alias);
  return longest;
}

}  // namespace

std::vector<const Treaty*> treaties_named(const Pack& pack, std::string_view text) {
  const std::string read = lower(text);
  std::vector<std::pair<std::size_t, const Treaty*>> found;
  for (const Treaty& treaty : pack.treaties) {
    if (const std::size_t length = longest_in(read, treaty)) found.emplace_back(length, &treaty);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Treaty*> named;
  named.reserve(found.size());
  for (const auto& one : found) named.push_back(one.second);
  return named;
}

bool names_other_than(const std::vector<std::string>& own, const Pack& pack,
                      std::string_view text) {
  const std::string read = lower(text);
  return std::any_of(pack.countries.begin(), pack.countries.end(), [&](const Country& one) {
    const bool other = std::find(own.begin(), own.end(), one.code) == own.end();
    return other && has_name(read, lower(one.name));
  });
}

}  // namespace vigil::check
