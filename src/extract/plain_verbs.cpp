#include "extract/plain_verbs.h"

#include <string>
#include <vector>

#include "extract/fits.h"
#include "extract/verb_forms.h"

namespace vigil::extract {
namespace {

std::string_view view(re2::StringPiece words) {
  return {words.data(), words.size()};
}

// Who could or did not spare the pains did it: a finite verb before an infinitive or a gerund.
const re2::RE2& carriers() {
  static const re2::RE2 expression(
      R"((?i)\b(?:)"
      R"((?:(has|have|had) been|was|were)(?: [a-z]+ly| also| then| thus| at last)? able to )"
      R"(([a-z]+)\b|)"
      R"((?:managed|proceeded|went on|chose|choosing|elected|electing|opted|opting|)"
      R"(preferred|preferring|saw fit|took care|contrived)( not)? to ([a-z]+)\b|)"
      R"((?:succeeded in|resorted to|took to|persisted in) ([a-z]{3,}ing)\b|)"
      // Of what lasts, a tense that says no more than the past.
      R"((?:was|were)(?: also| then| still| already)? (retaining|keeping|holding|storing|possessing|)"
      R"(maintaining|producing|manufacturing|exporting|importing|using)\b))");
  return expression;
}

// Nouns and verbs that are no verb here: "proceeded to Geneva", "was able to do so".
bool is_carried(std::string_view verb) {
  static const re2::RE2 other(R"((?:be|do|not|a|an|the|its|their|become|join|accede|sign|ratify))");
  return !fits_whole(verb, other);
}

}  // namespace

void put_plain_verbs(SlotText& sentence) {
  const std::string_view text = sentence.text();
  std::vector<SlotText::Replacement> found;
  re2::StringPiece groups[7];
  for (std::size_t at = 0;
       carriers().Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, groups, 7);) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    at = begin + groups[0].size();
    const std::string_view infinitive = view(groups[2].empty() ? groups[4] : groups[2]);
    if (!infinitive.empty() && !is_carried(infinitive)) continue;
    std::string words;
    if (!groups[1].empty()) words = std::string(view(groups[1])) + " ";  // "has cleared"
    if (!groups[3].empty()) {
      words += "did not " + std::string(infinitive);
    } else {
      const std::string_view gerund = view(groups[5].empty() ? groups[6] : groups[5]);
      words += infinitive.empty() ? past_of_gerund(gerund) : past_of(infinitive);
    }
    found.push_back({begin, at, {}, std::move(words)});
  }
  sentence.replace(std::move(found));
}

SlotText plain_sentence(std::string_view paragraph, TextSpan sentence,
                        std::span<const TextSpan> left_out) {
  SlotText text(paragraph, sentence, left_out);
  put_plain_verbs(text);
  return text;
}

}  // namespace vigil::extract
