#pragma once
// The archive's statements as data, the same bytes as in the site's data/.

#include <optional>
#include <string>
#include <string_view>

#include "model/recorded.h"
#include "model/snapshot.h"
#include "pack/pack.h"
#include "pipeline/workspace.h"
#include "publish/data.h"

namespace vigil::pipeline {

// "statements-csv"; nothing for any other word.
std::optional<publish::DataForm> statement_form(std::string_view format);

// Those of the snapshot and of the record, piece by piece.
Result<> statements(publish::DataForm form, const Snapshot& snapshot, Recorded recorded,
                    const Pack& pack, const Workspace& workspace, Date today,
                    const publish::PutPiece& put);

}  // namespace vigil::pipeline
