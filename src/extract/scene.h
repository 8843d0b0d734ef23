#pragma once
// Scene: one sentence with all that was read in it, and what the paragraph before it lends; the
// parts of the binder (whose, when, saying, doer, joining) look at it together.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/clauses.h"
#include "extract/grammar.h"
#include "extract/slot_text.h"
#include "extract/speech.h"
#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::extract {

// What earlier sentences of the paragraph lend to later ones.
struct ParagraphContext {
  std::string_view text;                                // The paragraph.
  Around around;                                        // The section's title and the paragraph.
  std::string country;                                  // Whom the report is about.
  std::string subject;                                  // Whom "it" is.
  std::string treaty;                                   // Which one "the treaty" is.
  std::string named_treaty;                             // The last that was named.
  std::vector<std::string> countries;                   // Named so far, in order, each once.
  std::vector<std::string> earlier;                     // The same, before this sentence.
  std::vector<std::pair<std::string, TextSpan>> named;  // Where each of them is, the last time.
  std::string actor;  // Who "it" is that does something, when it is no country.
  std::string place;  // The last that was named: where "there" is.
  Statement last;     // The last of the sentence before, if it made any,
  const TopicPatterns* last_topic = nullptr;  // and its topic.
  std::optional<Edtf> last_date;              // Of the last that is not there to be compared with.
  SpeechContext speech;
};

struct Scene {
  const Pack& pack;
  const Grammar& grammar;
  const SlotText& sentence;
  ParagraphContext& context;
  Clauses clauses;
  FoundLiterals literals;  // Of the sentence with its slots.
  std::vector<Speech> speeches;
  std::vector<Match> matches;

  std::string_view text() const { return sentence.text(); }
  std::size_t begin_of(const Slot* slot) const {
    const auto slots = sentence.slots_in(0, text().size());
    const auto begins = sentence.slot_begins(0, text().size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i] == slot) return begins[i];
    }
    return 0;
  }
  std::string words_of(TextSpan where) const {
    return std::string(context.text.substr(where.begin, where.size()));
  }
};

inline std::string without_the(std::string words) {
  if (words.starts_with("The ") || words.starts_with("the ")) words.erase(0, 4);
  return words;
}

}  // namespace vigil::extract
