#include "store/differences.h"

#include <map>

#include "base/unicode.h"

namespace vigil::store {
namespace {

constexpr std::size_t first_words = 60;  // Bytes, about.
constexpr std::size_t most_lines = 20;

using Bag = std::map<std::string, int>;

std::string opening(const std::string& text) {
  if (text.size() <= first_words) return text;
  const std::size_t blank = text.rfind(' ', first_words);
  return text.substr(0, blank == std::string::npos ? 0 : blank) + " …";
}

Bag paragraphs(const Document& document) {
  Bag bag;
  for (const Block& block : document.blocks) {
    ++bag[collapse_blanks(text_of(document, block.text))];
  }
  return bag;
}

Bag notes(const Document& document) {
  Bag bag;
  for (const Note& note : document.notes) {
    ++bag[std::to_string(note.number) + ": " + collapse_blanks(text_of(document, note.text))];
  }
  return bag;
}

void compare(const char* what, const Bag& before, const Bag& after,
             std::vector<std::string>& lines) {
  const auto missing = [&](const Bag& from, const Bag& in, const char* verb) {
    for (const auto& [text, count] : from) {
      const auto at = in.find(text);
      if (at != in.end() && at->second >= count) continue;
      if (lines.size() < most_lines) lines.push_back(std::string(what) + verb + opening(text));
    }
  };
  missing(before, after, " removed: ");
  missing(after, before, " added: ");
}

}  // namespace

std::vector<std::string> differences(const Document& before, const Document& after) {
  std::vector<std::string> lines;
  compare("paragraph", paragraphs(before), paragraphs(after), lines);
  compare("note", notes(before), notes(after), lines);
  if (lines.empty()) lines.emplace_back("the words are the same; marks or structure differ");
  return lines;
}

}  // namespace vigil::store
