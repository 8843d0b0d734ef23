// The house writes "12 April 2004". Quotations keep their own form.

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/slips.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

bool is_foreign(DateForm form) {
  return form == DateForm::iso || form == DateForm::slashed || form == DateForm::month_day_year ||
         form == DateForm::ordinal;
}

void collect(const Subject& subject, TextSpan span, std::vector<Slip>& slips) {
  for (const DateMention& mention :
       dates_in(text_of(subject.record.document, span), subject.pack.reading.months, span.begin)) {
    if (!is_foreign(mention.form) || !mention.possible) continue;
    if (is_quoted(subject.layout, mention.where.begin)) continue;
    slips.push_back({mention.where, mention.date ? say(*mention.date, subject.pack) : ""});
  }
}

}  // namespace

void style_date(const Subject& subject, Reporter& out) {
  if (subject.pack.style.date_form.empty()) return;
  std::vector<Slip> slips;
  for (const TextSpan span : running_text(subject)) collect(subject, span, slips);
  for (const TextSpan span : plain_words_of_notes(subject)) collect(subject, span, slips);
  say_slips(subject, out, slips, "a date",
            "Write dates as \"" + subject.pack.style.date_form + "\".");
}

}  // namespace vigil::check
