#include <set>

#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void note_without_mark(const Subject& subject, Reporter& out) {
  std::set<int> numbers;
  for (const NoteMark& mark : subject.record.document.marks) numbers.insert(mark.number);
  for (const Note& note : subject.record.document.notes) {
    if (numbers.contains(note.number)) continue;
    out.say(place_of(subject, note),
            "No mark in the text leads to note " + std::to_string(note.number) + ".",
            "Put its mark where the fact stands that it supports, or take the note out.");
  }
}

}  // namespace vigil::check
