#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

void judge(const Subject& subject, const DateMention& mention, Reporter& out) {
  if (mention.possible) return;
  out.say(place_of(subject, mention.where),
          "No calendar has " + in_quotes(text_of(subject.record.document, mention.where)) + ".",
          "Look the date up in the source.");
}

}  // namespace

void impossible_date(const Subject& subject, Reporter& out) {
  for (const DateMention& mention : subject.layout.dates) judge(subject, mention, out);
  const Document& document = subject.record.document;
  for (const Note& note : document.notes) {
    for (const DateMention& mention :
         dates_in(text_of(document, note.text), subject.pack.reading.months, note.text.begin)) {
      judge(subject, mention, out);
    }
  }
}

}  // namespace vigil::check
