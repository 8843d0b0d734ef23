// A figure of a treaty report that only grows and fell, or only falls and rose.

#include "check/record/filings.h"
#include "check/rules.h"

namespace vigil::check {

void filing_backwards(const Subject& subject, Reporter& out) {
  say_comparisons(subject, out, FilingOddity::backwards,
                  "Look both reports up; print both figures, and ask the state which holds.");
}

}  // namespace vigil::check
