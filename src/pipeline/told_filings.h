#pragma once
// Reports to a treaty of which the archive's own reports tell, where no register has them.

#include "base/result.h"
#include "model/snapshot.h"
#include "pipeline/subject.h"
#include "store/store.h"

namespace vigil::pipeline {

// Adds to the register, as filings without figures named by their statements, what statements say
// in the words of the table filings (its claims). Only of reports that a state hands in once, and
// of what it does once: of a yearly report a statement does not say which year it covers. Nothing
// is added where the register has a row, where a treaty that asks for a report was not in force for
// the state by then, or where two treaties ask for such a report. Of a date without an end nothing
// follows.
Result<> add_told_filings(Subject& subject, const store::Store& store);

// The same of what a publication has of the archive.
void add_told_filings(Subject& subject, const Snapshot& snapshot);

}  // namespace vigil::pipeline
