// A step towards a treaty on another day than the depositary has, or one of which it has nothing.

#include <algorithm>

#include "base/ascii.h"
#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/meant.h"
#include "check/record/order.h"
#include "check/record/standing.h"
#include "check/rules.h"

namespace vigil::check {

namespace {

const char* const hint = "Look the day up at the depositary, and say which act the text means.";

// "It deposited its instrument": a step that no statement tells, as the words do not say whether it
// ratified or acceded.
bool deposits_instrument(const std::vector<Word>& words) {
  const auto has = [&](std::string_view begin) {
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& word) { return word.lower.starts_with(begin); });
  };
  return has("instrument") && (has("deposited") || has("lodged")) && !has("committee");
}

// The deposit of the state in the record that is nearest to the day; nothing where one agrees.
const Standing* other_deposit(const Subject& subject, const Treaty& treaty, const Edtf& day) {
  const std::string& country = subject.record.report.countries.front();
  const Standing* found = nullptr;
  for (const Standing* one : standings_of(subject.official, country, treaty.key)) {
    if (!one->deposited) continue;
    if (*one->deposited >= *day.earliest() && *one->deposited <= *day.latest()) return nullptr;
    found = one;
  }
  return found;
}

void judge_instrument(const Subject& subject, const Sentence& sentence,
                      const std::vector<ToldStep>& steps, Reporter& out) {
  const std::string_view text = text_of(subject.record.document, sentence.text);
  if (text.find("nstrument") == std::string_view::npos) return;
  const auto words = words_of(text, sentence.text.begin);
  if (subject.record.report.countries.size() != 1 || !deposits_instrument(words)) return;
  if (denies(words) || looks_ahead(words) || is_told(steps, sentence)) return;
  const Treaty* treaty = treaty_meant(subject, sentence);
  const auto dates = dates_within(subject.layout, sentence.text);
  if (treaty == nullptr || names_another_state(subject, text) || dates.size() != 1) return;
  const auto& day = dates.front().date;
  if (!day || day->is_interval() || !day->earliest() || !day->latest()) return;
  const Standing* other = other_deposit(subject, *treaty, *day);
  if (other == nullptr) return;
  const std::string& country = subject.record.report.countries.front();
  out.say(place_of(subject, dates.front().where),
          treaty->name + ": the depositary has the instrument of " +
              name_of_state(subject, country) + " on " + say(*other->deposited, subject.pack) +
              "; the report gives " + say(*day, subject.pack) + ".",
          hint);
}

}  // namespace

void status_against_record(const Subject& subject, Reporter& out) {
  const std::vector<Disorder> odd = disorders(subject);
  const std::vector<ToldStep> steps = told_steps(subject);
  for (const Sentence& sentence : subject.layout.sentences) {
    judge_instrument(subject, sentence, steps, out);
  }
  for (const ToldStep& told : steps) {
    if (is_out_of_order(odd, *told.statement)) continue;  // Said there, with the record's day.
    const auto found = difference(subject, told);
    if (!found || found->kind == Difference::Kind::too_early) continue;
    if (found->kind == Difference::Kind::doubt) {
      out.remark(place_of(subject, told.statement->where), found->message, hint);
    } else {
      say_or_remark(subject, out, *told.statement, found->message, hint);
    }
  }
}

}  // namespace vigil::check
