#include "publish/site/file_names.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/unicode.h"

namespace vigil::publish {
namespace {

constexpr std::size_t longest_file_name = 120;  // File systems stop at 255 bytes.

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_file_name &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                  c == '~';
         });
}

}  // namespace

std::string file_name(std::string_view key) {
  if (is_plain_name(key)) return std::string(key);
  std::string name = slug(key);
  if (name.size() > longest_file_name) name.resize(longest_file_name);
  return name + '-' + to_hex(sha256(key)).substr(0, 10);
}

std::string short_name(std::string_view key) {
  std::string name = slug(key);
  return name.empty() || name.size() > longest_file_name ? file_name(key) : name;
}

std::vector<std::string> without_twins(std::vector<std::string> addresses,
                                       const std::vector<std::string_view>& keys) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    if (!seen.insert(addresses[i]).second) {
      addresses[i] += '-' + to_hex(sha256(keys[i])).substr(0, 10);
      seen.insert(addresses[i]);
    }
  }
  return addresses;
}

}  // namespace vigil::publish
