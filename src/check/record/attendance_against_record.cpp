// Who is said to have been at a meeting, or not, against the lists of those who came.

#include "check/record/rows.h"
#include "check/rules.h"

namespace vigil::check {

void attendance_against_record(const Subject& subject, Reporter& out) {
  say_conflicts_with_rows(subject, out, ConflictKind::record_attendance,
                          "Look at the meeting's list of participants, and at its number.");
}

}  // namespace vigil::check
