// A step towards a treaty on another day than the depositary has, or one of which it has nothing.

#include "check/detail/say.h"
#include "check/record/order.h"
#include "check/record/standing.h"
#include "check/rules.h"

namespace vigil::check {

void status_against_record(const Subject& subject, Reporter& out) {
  const std::vector<Disorder> odd = disorders(subject);
  for (const ToldStep& told : told_steps(subject)) {
    if (is_out_of_order(odd, *told.statement)) continue;  // Said there, with the record's day.
    const auto found = difference(subject, told);
    if (!found || found->kind == Difference::Kind::too_early) continue;
    const std::string hint = "Look the day up at the depositary, and say which act the text means.";
    if (found->kind == Difference::Kind::doubt) {
      out.remark(place_of(subject, told.statement->where), found->message, hint);
    } else {
      say_or_remark(subject, out, *told.statement, found->message, hint);
    }
  }
}

}  // namespace vigil::check
