#pragma once
// Data: the statements of a snapshot as files for other programs (docs/formats.md, "Statements as
// data"). The same bytes as in the site's data/.

#include "base/result.h"
#include "model/knowledge.h"
#include "model/snapshot.h"
#include "model/treaty_record.h"
#include "pack/pack.h"
#include "publish/book.h"
#include "publish/pieces.h"

namespace vigil::publish {

enum class DataForm { json_lines, csv, datapackage, json_ld };

// All statements that stand, in the order of the snapshot, then those of the record, piece by
// piece.
Result<> statements_as(DataForm form, const Snapshot& snapshot, const Pack& pack,
                       const Knowledge& knowledge, const TreatyRecord& record,
                       const Settings& settings, const PutPiece& put);

}  // namespace vigil::publish
