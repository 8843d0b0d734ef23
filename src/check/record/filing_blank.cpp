// A figure that a treaty report leaves blank where the one before says none, or the other way
// round.

#include "check/record/filings.h"
#include "check/rules.h"

namespace vigil::check {

void filing_blank(const Subject& subject, Reporter& out) {
  say_comparisons(subject, out, FilingOddity::blank,
                  "A blank is no zero: print \"not reported\" for the one and \"none\" for the "
                  "other.");
}

}  // namespace vigil::check
