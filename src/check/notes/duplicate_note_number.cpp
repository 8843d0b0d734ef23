#include <map>

#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void duplicate_note_number(const Subject& subject, Reporter& out) {
  std::map<int, const Note*> first;
  for (const Note& note : subject.record.document.notes) {
    const auto [known, is_new] = first.emplace(note.number, &note);
    if (is_new) continue;
    out.say(place_of(subject, note),
            "Another note has the number " + std::to_string(note.number) + " already.",
            "Give each note a number of its own, and its mark the same.",
            {place_of(subject, *known->second)});
  }
}

}  // namespace vigil::check
