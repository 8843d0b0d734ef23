#include "pack/extract_rules.h"

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

std::string expand_macros(const ExtractRules& rules, const std::string& match) {
  std::string text = match;
  for (int depth = 0; depth < deepest; ++depth) {
    bool any = false;
    text = expand_once(rules, text, any);
    if (!any) break;
  }
  return text;
}

}  // namespace vigil
