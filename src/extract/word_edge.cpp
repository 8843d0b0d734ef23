#include "extract/word_edge.h"

#include <algorithm>

namespace vigil::extract {
namespace {

constexpr char letter = '_';  // In RE2's eyes; reports hardly have it.

constexpr bool is_bracket(char c) {
  return c == '<' || c == '>';
}

}  // namespace

std::string text_for_re2(std::string_view text) {
  std::string made(text);
  std::replace_if(made.begin(), made.end(), is_bracket, letter);
  return made;
}

std::string expression_for_re2(std::string_view expression) {
  std::string made;
  bool in_class = false;
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const std::string_view rest = expression.substr(at);
    if (rest.starts_with("(?P<") && !in_class) {  // The name of a group.
      const std::size_t size = std::min(rest.find('>'), rest.size() - 1) + 1;
      made += rest.substr(0, size);
      at += size - 1;
    } else if (rest.starts_with("\\w")) {  // But not the brackets.
      made += in_class ? "0-9A-Za-z" : "[0-9A-Za-z]";
      ++at;
    } else if (rest.front() == '\\' && rest.size() > 1 && !is_bracket(rest[1])) {
      made += rest.substr(0, 2);
      ++at;
    } else {
      if (rest.front() == '[') in_class = true;
      if (rest.front() == ']') in_class = false;
      made += is_bracket(rest.front()) ? letter : rest.front();
    }
  }
  return made;
}

}  // namespace vigil::extract
