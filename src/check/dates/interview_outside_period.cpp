// Before the period only: what comes after it is source_after_closing's.

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/mentions.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void interview_outside_period(const Subject& subject, Reporter& out) {
  if (!subject.layout.period_from) return;
  const Date from = *subject.layout.period_from;
  for (const std::vector<Mention>& mentions : mentions_by_source(subject.record)) {
    const Mention& first = mentions.front();
    const Description& d = first.citation->as_written;
    if (d.kind != SourceKind::interview && d.kind != SourceKind::telephone_interview) continue;
    if (!d.date || !d.date->latest() || *d.date->latest() >= from) continue;
    out.say(place_of(subject, words_of(subject, first.note, *first.citation)),
            "Note " + std::to_string(subject.record.notes[first.note].note) + " cites " +
                name_of(d, subject.pack) + "; the period of this edition begins on " +
                say(from, subject.pack) + ".",
            "Say in the text that the fact is of that time, or cite the earlier edition.");
  }
}

}  // namespace vigil::check
