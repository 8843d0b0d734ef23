#include "pack/names.h"

#include "base/unicode.h"

namespace vigil::pack {
namespace {

void replace_all(std::string& text, std::string_view old, std::string_view fresh) {
  for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at)) {
    text.replace(at, old.size(), fresh);
    at += fresh.size();
  }
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = fold(collapse_blanks(name));
  replace_all(key, "\u2019", "'");
  replace_all(key, " & ", " and ");
  replace_all(key, " - ", "-");
  if (key.starts_with("the ")) key.erase(0, 4);
  while (!key.empty() && (key.back() == '.' || key.back() == ':')) key.pop_back();
  return key;
}

}  // namespace vigil::pack
