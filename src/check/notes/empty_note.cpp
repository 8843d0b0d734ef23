#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/rules.h"

namespace vigil::check {

void empty_note(const Subject& subject, Reporter& out) {
  for (const Note& note : subject.record.document.notes) {
    if (!words_of(text_of(subject.record.document, note.text)).empty()) continue;
    out.say(place_of(subject, note), "Note " + std::to_string(note.number) + " has no text.",
            "Name the source, or take the note and its mark out.");
  }
}

}  // namespace vigil::check
