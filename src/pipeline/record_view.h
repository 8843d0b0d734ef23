#pragma once
// What the record and the treaty engine say of the states that an archive speaks of, for checks.

#include "base/date.h"
#include "model/record_view.h"
#include "model/snapshot.h"
#include "pipeline/subject.h"

namespace vigil::pipeline {

// Votes and obligations of the states that the snapshot's statements are about, the rest of all.
RecordView record_view(const Subject& subject, const Snapshot& snapshot, Date today);

}  // namespace vigil::pipeline
