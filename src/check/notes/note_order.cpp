// Marks and notes count upwards. A mark that repeats an earlier number calls for the same note
// again and is in order; a number that appears for the first time must be above all before it.

#include <algorithm>
#include <set>

#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

void marks(const Subject& subject, Reporter& out) {
  std::set<int> seen;
  int highest = 0;
  for (const NoteMark& mark : subject.record.document.marks) {
    if (seen.insert(mark.number).second && mark.number < highest) {
      out.say(place_of(subject, mark),
              "Mark " + std::to_string(mark.number) + " comes after mark " +
                  std::to_string(highest) + ".",
              "Number the marks in the order of the text.");
    }
    highest = std::max(highest, mark.number);
  }
}

void notes(const Subject& subject, Reporter& out) {
  const Note* before = nullptr;
  for (const Note& note : subject.record.document.notes) {
    if (before != nullptr && note.number < before->number) {
      out.say(place_of(subject, note),
              "Note " + std::to_string(note.number) + " comes after note " +
                  std::to_string(before->number) +
                  ", so that \"Ibid.\" near them points to the wrong source.",
              "Put the notes in the order of their numbers.", {place_of(subject, *before)});
    }
    before = &note;
  }
}

// Numbers that are missing on both sides: something was cut out.
void gaps(const Subject& subject, Reporter& out) {
  std::set<int> numbers;
  for (const NoteMark& mark : subject.record.document.marks) numbers.insert(mark.number);
  for (const Note& note : subject.record.document.notes) numbers.insert(note.number);
  const Note* before = nullptr;
  for (const Note& note : subject.record.document.notes) {
    if (before != nullptr && note.number > before->number + 1) {
      const auto next = numbers.upper_bound(before->number);
      if (next != numbers.end() && *next == note.number) {
        out.say(place_of(subject, note),
                "After note " + std::to_string(before->number) + " comes note " +
                    std::to_string(note.number) + "; nothing has the numbers between.",
                "Look whether notes were lost, then number them without gaps.",
                {place_of(subject, *before)});
      }
    }
    before = &note;
  }
}

}  // namespace

void note_order(const Subject& subject, Reporter& out) {
  marks(subject, out);
  notes(subject, out);
  gaps(subject, out);
}

}  // namespace vigil::check
