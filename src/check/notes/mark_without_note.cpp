#include <set>

#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void mark_without_note(const Subject& subject, Reporter& out) {
  std::set<int> numbers;
  for (const Note& note : subject.record.document.notes) numbers.insert(note.number);
  for (const NoteMark& mark : subject.record.document.marks) {
    if (numbers.contains(mark.number)) continue;
    const std::string number = std::to_string(mark.number);
    out.say(place_of(subject, mark), "There is no note " + number + " for this mark.",
            "Write the note, or take the mark out.");
  }
}

}  // namespace vigil::check
