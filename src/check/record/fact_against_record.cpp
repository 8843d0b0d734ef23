// A day or an answer that a row of the record excludes: a report handed in on another day, nobody
// harmed where the register has some.

#include "check/record/rows.h"
#include "check/rules.h"

namespace vigil::check {

void fact_against_record(const Subject& subject, Reporter& out) {
  say_conflicts_with_rows(subject, out, ConflictKind::record_fact,
                          "Look both up; correct the one that is wrong, or say why both are told.");
}

}  // namespace vigil::check
