// "Key developments since May 2003" takes up where the edition before stopped: its month is the
// first of the reporting period. A year alone ("since 1999") sums up many editions.

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {

void since_does_not_follow(const Subject& subject, Reporter& out) {
  if (!subject.layout.period_from) return;
  const Date from = *subject.layout.period_from;
  const Edtf expected =
      Edtf::month(static_cast<int>(from.year()), static_cast<unsigned>(from.month()));
  for (const SectionAt& at : subject.layout.sections) {
    if (at.section == nullptr || !at.section->opener) continue;
    for (const DateMention& mention : dates_within(subject.layout, at.title)) {
      if (mention.form == DateForm::year || !mention.date) continue;
      if (overlaps(*mention.date, expected)) continue;
      out.say(place_of(subject, mention.where),
              in_quotes(text_of(subject.record.document, at.title)) +
                  " does not follow the edition before: the period of the edition of " +
                  std::to_string(subject.record.report.edition) + " begins in " +
                  say(expected, subject.pack) + ".",
              "Write \"since " + say(expected, subject.pack) +
                  "\", and look whether the developments are those of this period.");
    }
  }
}

}  // namespace vigil::check
