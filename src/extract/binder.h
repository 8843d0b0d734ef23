#pragma once
// Binder: what fitted a pattern becomes a statement; what the pattern did not hold (whose country,
// when, who said so, how surely) is taken from the sentence and from the paragraph before it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/grammar.h"
#include "extract/speech.h"
#include "model/statement.h"
#include "pack/pack.h"

namespace vigil::extract {

// What earlier sentences of the paragraph lend to later ones.
struct ParagraphContext {
  std::string_view text;                                // The paragraph.
  std::string around;                                   // The section\'s title and the paragraph.
  std::string country;                                  // Whom the report is about.
  std::string subject;                                  // Whom "it" is.
  std::string treaty;                                   // Which one "the treaty" is.
  std::string named_treaty;                             // The last that was named.
  std::vector<std::string> countries;                   // Named so far, in order, each once.
  std::vector<std::pair<std::string, TextSpan>> named;  // Each time that a country is named.
  std::string actor;  // Who "it" is that does something, when it is no country.
  Statement last;     // The last of the sentence before, if it made any,
  const TopicPatterns* last_topic = nullptr;  // and its topic.
  SpeechContext speech;
};

class Binder {
 public:
  Binder(const Pack& pack, const Grammar& grammar) : pack_(pack), grammar_(grammar) {}

  // The statements of a sentence, without notes; updates the context.
  std::vector<Statement> bind(const SlotText& sentence, ParagraphContext& context) const;

 private:
  const Pack& pack_;
  const Grammar& grammar_;
};

}  // namespace vigil::extract
