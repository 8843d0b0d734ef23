#pragma once
// What must hold across a pack's files: nothing named twice, nothing named that is not there,
// patterns that compile.

#include "pack/pack.h"

namespace vigil::pack {

void validate(const Pack& pack, const Path& folder, Findings& findings);

}  // namespace vigil::pack
