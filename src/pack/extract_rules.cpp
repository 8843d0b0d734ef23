#include "pack/extract_rules.h"

#include <string_view>

namespace vigil {
namespace {

constexpr int deepest = 8;  // Macros within macros; one that names itself ends there.

std::string expand_once(const ExtractRules& rules, const std::string& text, bool& any) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string::npos;
    const auto macro = end == std::string::npos
                           ? rules.macros.end()
                           : rules.macros.find(text.substr(at + 1, end - at - 1));
    if (macro == rules.macros.end()) {
      made += text[at++];
      continue;
    }
    made += "(?:" + macro->second + ")";
    at = end + 1;
    any = true;
  }
  return made;
}

}  // namespace

namespace {

// "<X>\\b" would never fit, for no letter stands beside a slot's end: "<X>" ends by itself.
void drop_ends_of_slots(std::string& text) {
  constexpr std::string_view end = ">\\b";
  for (std::size_t at = text.find(end); at != std::string::npos; at = text.find(end, at + 1)) {
    const std::size_t open = text.rfind('<', at);
    const auto letters = text.substr(open + 1, at - open - 1);
    const bool slot = open != std::string::npos && !letters.empty() &&
                      letters.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string::npos;
    if (slot) text.erase(at + 1, 2);
  }
}

}  // namespace

std::string expand_macros(const ExtractRules& rules, const std::string& match) {
  std::string text = match;
  for (int depth = 0; depth < deepest; ++depth) {
    bool any = false;
    text = expand_once(rules, text, any);
    if (!any) break;
  }
  drop_ends_of_slots(text);
  return text;
}

}  // namespace vigil
