// A figure that this edition prints otherwise than the one before, without saying why.

#include "check/conflict/claims.h"
#include "check/conflict/numbers.h"
#include "check/detail/dates.h"
#include "check/knowledge/places.h"
#include "check/rules.h"

namespace vigil::check {

void restated_without_cause(const Subject& subject, Reporter& out) {
  for (const Restatement& restatement : subject.knowledge.restatements) {
    if (!restatement.cause.empty()) continue;
    for (std::size_t i = 1; i < restatement.printings.size(); ++i) {
      const Printing& before = restatement.printings[i - 1];
      const Printing& now = restatement.printings[i];
      if (now.statement.report != subject.report || may_both_hold(before.value, now.value)) {
        continue;
      }
      const std::string when =
          restatement.date ? " of " + say(*restatement.date, subject.pack) : std::string();
      const std::string where = restatement.place.empty() ? "" : " in " + restatement.place;
      out.say(place_of(subject, now.statement),
              "The edition of " + std::to_string(before.edition) + " gives " +
                  words_of_value(before.value, subject.pack) + " for " + restatement.topic + ": " +
                  restatement.field + when + where + "; this one gives " +
                  words_of_value(now.value, subject.pack) + " and does not say why.",
              "Say that the figure was revised, and by whom; or correct it.",
              {place_of(subject, before.statement)});
    }
  }
}

}  // namespace vigil::check
