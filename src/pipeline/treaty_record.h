#pragma once
// What the record and the treaty engine say, for a publication.

#include "base/date.h"
#include "model/record.h"
#include "model/treaty_record.h"
#include "pack/pack.h"

namespace vigil::pipeline {

// `edition` is the newest edition's year; `today` decides which obligations are open.
TreatyRecord treaty_record(const Pack& pack, const Record& record, int edition, Date today);

}  // namespace vigil::pipeline
