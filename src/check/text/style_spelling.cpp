// The pack's preferred spellings, in running text. Names keep theirs: a word in a capital that
// does not begin its sentence is left alone, and so are quotations.

#include <algorithm>
#include <map>

#include "check/detail/layout.h"
#include "check/detail/slips.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

using SlipsByKind = std::map<std::string_view, std::vector<Slip>>;  // By what the house writes.

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool left = begin == 0 || !(is_letter(text[begin - 1]) || text[begin - 1] == '-');
  // An ending ("river beds") leaves it the same word.
  std::size_t after = end;
  while (after < text.size() && after < end + 2 && is_letter(text[after])) ++after;
  return left && (after >= text.size() || !is_letter(text[after]));
}

void collect(const Subject& subject, TextSpan sentence, SlipsByKind& slips) {
  const std::string_view text = text_of(subject.record.document, sentence);
  const std::string lowered = lower(text);
  for (const auto& [instead_of, write] : subject.pack.style.preferred) {
    for (std::size_t at = lowered.find(instead_of); at != std::string::npos;
         at = lowered.find(instead_of, at + 1)) {
      const std::size_t end = at + instead_of.size();
      if (!stands_alone(text, at, end)) continue;
      const bool capital = text[at] != lowered[at];
      // "Anti-X Y" at the beginning may still be a name: then another capital follows.
      const auto next = words_of(text.substr(end));
      const bool name = capital && (at > 0 || (!next.empty() && next.front().capital));
      const auto begin = sentence.begin + static_cast<std::uint32_t>(at);
      if (name || lower(text.substr(at + 1, end - at - 1)) != text.substr(at + 1, end - at - 1)) {
        continue;
      }
      if (is_quoted(subject.layout, begin)) continue;
      slips[write].push_back(
          {{begin, begin + static_cast<std::uint32_t>(instead_of.size())}, write});
    }
  }
}

}  // namespace

void style_spelling(const Subject& subject, Reporter& out) {
  SlipsByKind slips;
  for (const Sentence& sentence : subject.layout.sentences) {
    collect(subject, sentence.text, slips);
  }
  for (auto& [write, list] : slips) {
    std::sort(list.begin(), list.end(),
              [](const Slip& a, const Slip& b) { return a.where < b.where; });
    say_slips(subject, out, list, "this word",
              "Write \"" + std::string(write) + "\" outside of quotations and names.");
  }
}

}  // namespace vigil::check
