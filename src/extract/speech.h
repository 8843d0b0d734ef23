#pragma once
// Speech: which words of a sentence somebody is said to have said.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/slot_text.h"

namespace vigil::extract {

enum class SpeechKind { saying, denying, accusing, admitting };

struct Speech {
  std::size_t begin{}, end{};  // The words that are said, in the sentence's text.
  std::size_t verb{};          // Where the verb stands.
  SpeechKind kind = SpeechKind::saying;
  std::string speaker;         // As the text names it; empty for the report's own voice.
  TextSpan speaker_where;      // In the paragraph.
  const Slot* told = nullptr;  // When it was said.
  bool own_voice = false;
  bool again = false;  // "he": who spoke before.
};

// What earlier sentences lend to "he", "it" and "they".
struct SpeechContext {
  std::string last_person;       // The last speaker who is no country.
  std::string subject_name;      // The country or body that "it" is.
  std::optional<Slot> told;      // When the one before spoke, if the sentence before says so,
  Slot lent;                     // and the same for who speaks again in this sentence.
  std::optional<Slot> occasion;  // The one date named last: when what is said "there" was said.
};

std::vector<Speech> speeches_in(const SlotText& sentence, std::string_view paragraph,
                                const std::vector<std::string>& own_voice, SpeechContext& context);

}  // namespace vigil::extract
