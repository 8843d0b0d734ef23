#include "extract/wordings.h"

#include <algorithm>

#include "base/ascii.h"
#include "extract/verb_forms.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || !is_word(text[begin - 1])) && (end == text.size() || !is_word(text[end]));
}

}  // namespace

void Wordings::add(const ExtractRules& rules, Literals& literals) {
  for (const PlainVerb& verb : rules.verbs) {
    for (const std::string& other : verb.like) add_verb(other, verb.plain, literals);
  }
  for (const auto& [words, plain] : rules.wordings) add_words(words, plain, literals);
}

// Each form of the verb that begins the words: "do away with", "doing away with".
void Wordings::add_verb(std::string_view verb, std::string_view plain, Literals& literals) {
  const VerbForms to = forms_of(plain);
  const std::size_t blank = std::min(verb.find(' '), verb.size());
  const std::string rest(verb.substr(blank));
  if (verb.substr(0, blank) == "be") {
    for (const char* form : {"is", "are"}) add_words(form + rest, to.third, literals);
    for (const char* form : {"was", "were"}) add_words(form + rest, to.past, literals);
    add_words("been" + rest, to.participle, literals);
    add_words("being" + rest, to.gerund, literals);
    return;
  }
  const VerbForms from = forms_of(verb.substr(0, blank));
  add_words(from.infinitive + rest, to.infinitive, literals);
  add_words(from.third + rest, to.third, literals);
  add_words(from.gerund + rest, to.gerund, literals);
  add_words(from.past + rest, to.past, literals);
  if (from.participle != from.past && from.participle != from.infinitive)
    add_words(from.participle + rest, to.participle, literals);
}

void Wordings::add_words(const std::string& words, const std::string& plain, Literals& literals) {
  const std::uint32_t literal = literals.add({words, true, true});
  if (literal >= by_literal_.size()) by_literal_.resize(literal + 1);
  if (by_literal_[literal] != 0) return;
  all_.push_back({lower(words), plain});  // Sentences are searched in small letters.
  by_literal_[literal] = static_cast<std::uint32_t>(all_.size());
}

std::vector<Shortened::Cut> Wordings::in(std::string_view sentence,
                                         const FoundLiterals& found) const {
  std::vector<Shortened::Cut> cuts;
  std::string small;
  for (const std::uint32_t literal : found.list()) {
    if (literal >= by_literal_.size() || by_literal_[literal] == 0) continue;
    const Wording& wording = all_[by_literal_[literal] - 1];
    if (small.empty()) small = lower(sentence);
    const std::string& words = wording.words;
    for (std::size_t at = small.find(words); at != std::string::npos;
         at = small.find(words, at + 1)) {
      if (stands_alone(small, at, at + words.size()))
        cuts.push_back({at, at + words.size(), wording.plain});
    }
  }
  return cuts;
}

}  // namespace vigil::extract
