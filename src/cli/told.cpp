#include "cli/told.h"

#include "cli/open.h"
#include "pipeline/told_filings.h"

namespace vigil::cli {

Result<pipeline::Subject> told_subject_of(const Arguments& arguments) {
  if (arguments.text("pack")) return subject_of(arguments);
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  pipeline::Subject subject = TRY(subject_of(opened));
  TRY(pipeline::add_told_filings(subject, opened.store));
  return subject;
}

}  // namespace vigil::cli
