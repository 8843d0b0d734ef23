#include "check/record/meant.h"

#include <algorithm>

#include "base/ascii.h"
#include "check/detail/named.h"

namespace vigil::check {
namespace {

const Treaty* first_of(const std::vector<const Treaty*>& treaties) {
  return treaties.empty() ? nullptr : treaties.front();
}

}  // namespace

const Treaty* treaty_meant(const Subject& subject, const Sentence& sentence) {
  const Document& document = subject.record.document;
  const std::string text = lower(text_of(document, sentence.text));
  const Treaty* named = first_of(treaties_named(subject.pack, text));
  const bool spoken_of = text.find("the treaty") != std::string::npos ||
                         text.find("the convention") != std::string::npos ||
                         text.find("instrument") != std::string::npos;
  if (named != nullptr || !spoken_of) return named;
  named = treaty_before(subject, sentence);
  if (named != nullptr) return named;
  const auto& all = subject.pack.treaties;
  const auto own = std::find_if(all.begin(), all.end(), [&](const Treaty& one) {
    return one.key == subject.pack.extract.treaty;
  });
  return own == all.end() ? nullptr : &*own;
}

const Treaty* treaty_before(const Subject& subject, const Sentence& sentence) {
  const Document& document = subject.record.document;
  const TextSpan block = document.blocks[sentence.block].text;
  return first_of(
      treaties_named(subject.pack, text_of(document, {block.begin, sentence.text.begin})));
}

bool names_another_state(const Subject& subject, std::string_view text) {
  return names_other_than(subject.record.report.countries, subject.pack, text);
}

}  // namespace vigil::check
