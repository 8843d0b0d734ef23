#include "check/record/rows.h"

#include "check/knowledge/places.h"
#include "check/record/told.h"

namespace vigil::check {

void say_conflicts_with_rows(const Subject& subject, Reporter& out, ConflictKind kind,
                             const std::string& hint) {
  for (const Conflict* conflict : conflicts_in(subject)) {
    if (conflict->kind != kind) continue;
    say_or_remark(
        subject, out, statement_of(subject, conflict->first), conflict->sentence,
        hint + " `vigil conflicts resolve " + conflict->key + "` keeps what was decided.");
  }
}

}  // namespace vigil::check
