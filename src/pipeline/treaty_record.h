#pragma once
// What the record and the treaty engine say, for a publication.

#include "base/date.h"
#include "model/record.h"
#include "model/treaty_record.h"
#include "pack/pack.h"
#include "pipeline/subject.h"

namespace vigil::pipeline {

// `edition` is the newest edition's year; `today` decides which obligations are open. What rows
// claim, filings and attendance are not in it.
TreatyRecord treaty_record(const Pack& pack, const Record& record, int edition, Date today);

// All of it, with the rows themselves.
TreatyRecord treaty_record(const Subject& subject, int edition, Date today);

}  // namespace vigil::pipeline
