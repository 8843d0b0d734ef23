#pragma once
// Data: the statements of a snapshot as files for other programs (docs/formats.md, "Statements as
// data"). The same bytes as in the site's data/.

#include <string>

#include "base/result.h"
#include "model/knowledge.h"
#include "model/snapshot.h"
#include "pack/pack.h"
#include "publish/book.h"

namespace vigil::publish {

enum class DataForm { json_lines, csv, datapackage, json_ld };

// All statements that stand, in the order of the snapshot.
std::string statements_as(DataForm form, const Snapshot& snapshot, const Pack& pack,
                          const Knowledge& knowledge, const Settings& settings);

}  // namespace vigil::publish
