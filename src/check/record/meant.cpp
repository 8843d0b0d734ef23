#include "check/record/meant.h"

#include <algorithm>

#include "base/ascii.h"

namespace vigil::check {
namespace {

// The one of the longest name, of those that the text has in full; `text` is in lower case.
const Treaty* treaty_in(const Pack& pack, const std::string& text) {
  const Treaty* found = nullptr;
  std::size_t longest = 0;
  for (const Treaty& treaty : pack.treaties) {
    const auto look = [&](const std::string& name) {
      if (name.size() > longest && text.find(lower(name)) != std::string::npos) {
        found = &treaty;
        longest = name.size();
      }
    };
    look(treaty.name);
    for (const std::string& alias : treaty.aliases) look(alias);
  }
  return found;
}

}  // namespace

const Treaty* treaty_meant(const Subject& subject, const Sentence& sentence) {
  const Document& document = subject.record.document;
  const std::string text = lower(text_of(document, sentence.text));
  const Treaty* named = treaty_in(subject.pack, text);
  const bool spoken_of = text.find("the treaty") != std::string::npos ||
                         text.find("the convention") != std::string::npos ||
                         text.find("instrument") != std::string::npos;
  if (named != nullptr || !spoken_of) return named;
  const TextSpan block = document.blocks[sentence.block].text;
  named = treaty_in(subject.pack, lower(text_of(document, {block.begin, sentence.text.begin})));
  if (named != nullptr) return named;
  const auto& all = subject.pack.treaties;
  const auto own = std::find_if(all.begin(), all.end(), [&](const Treaty& one) {
    return one.key == subject.pack.extract.treaty;
  });
  return own == all.end() ? nullptr : &*own;
}

bool names_another_state(const Subject& subject, const std::string& text) {
  const auto& own = subject.record.report.countries;
  const auto& all = subject.pack.countries;
  return std::any_of(all.begin(), all.end(), [&](const Country& one) {
    const bool other = std::find(own.begin(), own.end(), one.code) == own.end();
    return other && text.find(lower(one.name)) != std::string::npos;
  });
}

}  // namespace vigil::check
