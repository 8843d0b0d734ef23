// Steps towards one treaty in an order in which they cannot have happened. Where the record has
// another day for one of them, this says so, too, and the record's own rules leave it to this.

#include "check/detail/say.h"
#include "check/record/order.h"
#include "check/rules.h"

namespace vigil::check {

void dates_out_of_order(const Subject& subject, Reporter& out) {
  for (const Disorder& found : disorders(subject)) {
    say_or_remark(subject, out, *found.statement, found.message,
                  "Look both days up at the depositary.", {place_of(subject, found.other->where)});
  }
}

}  // namespace vigil::check
