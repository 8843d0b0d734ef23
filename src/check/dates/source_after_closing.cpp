// Without a stated closing date, the end of the edition's year: no source of a later year can be
// in the book.

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/mentions.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void source_after_closing(const Subject& subject, Reporter& out) {
  const int edition = subject.record.report.edition;
  const bool stated = subject.layout.closing_date.has_value();
  const Date closing = subject.layout.closing_date.value_or(make_date(edition, 12, 31));
  for (const std::vector<Mention>& mentions : mentions_by_source(subject.record)) {
    const Mention& first = mentions.front();
    const std::optional<Edtf> date = date_of(first.citation->as_written);
    if (!date || !date->earliest() || *date->earliest() <= closing) continue;
    const TextSpan words = words_of(subject, first.note, *first.citation);
    out.say(place_of(subject, words),
            "Note " + std::to_string(subject.record.notes[first.note].note) + " cites " +
                name_of(first.citation->as_written, subject.pack) + ", but the edition of " +
                std::to_string(edition) +
                (stated ? " closed on " + say(closing, subject.pack) : " ends with its year") + ".",
            "Correct the date, or move the fact to the next edition.");
  }
}

}  // namespace vigil::check
