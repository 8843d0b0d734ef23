// A figure that no dataset of the record bears out.

#include "check/record/rows.h"
#include "check/rules.h"

namespace vigil::check {

void figure_against_record(const Subject& subject, Reporter& out) {
  say_conflicts_with_rows(subject, out, ConflictKind::record_figure,
                          "Look both up; print both figures with their sources, or correct one.");
}

}  // namespace vigil::check
