#pragma once
// What a site is made of, as one digest: equal digests, equal files. It is taken without reading
// the archive or loading the pack, so that a publication that has nothing to do is over at once.

#include <string>

#include "base/digest.h"
#include "base/files.h"
#include "base/result.h"
#include "publish/book.h"

namespace vigil::pipeline {

// `archive` is store::Store::state().
Result<Sha256> issue_inputs(const std::string& archive, const Path& pack_folder,
                            const publish::Settings& settings, int edition);

}  // namespace vigil::pipeline
