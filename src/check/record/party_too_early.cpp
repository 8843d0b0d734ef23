// A state called a party before the treaty bound it.

#include "check/detail/say.h"
#include "check/record/order.h"
#include "check/record/standing.h"
#include "check/rules.h"

namespace vigil::check {

void party_too_early(const Subject& subject, Reporter& out) {
  const std::vector<Disorder> odd = disorders(subject);
  for (const ToldStep& told : told_steps(subject)) {
    if (is_out_of_order(odd, *told.statement)) continue;  // Said there, with the record's day.
    const auto found = difference(subject, told);
    if (!found || found->kind != Difference::Kind::too_early) continue;
    const std::string hint =
        "Give the day of entry into force, or say that the state had deposited by then.";
    if (told.day) {
      say_or_remark(subject, out, *told.statement, found->message, hint);
    } else {  // Editions count states that wait for the entry into force among the parties, too.
      out.remark(place_of(subject, told.statement->where), found->message, hint);
    }
  }
}

}  // namespace vigil::check
