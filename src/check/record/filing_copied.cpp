// A treaty report that gives every figure as the one before did, not all of them none.

#include "check/record/filings.h"
#include "check/rules.h"

namespace vigil::check {

void filing_copied(const Subject& subject, Reporter& out) {
  say_comparisons(subject, out, FilingOddity::copied,
                  "Look whether anything was done in that year, and ask the state.");
}

}  // namespace vigil::check
