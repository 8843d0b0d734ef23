#pragma once
// The tests' own pack, of an invented monitor, loaded.

#include "pack/pack.h"

namespace vigil::testing {

// tests/packs/river below the folder that holds the sources. Requires: it loads without an error.
Pack river_pack(const Path& source_folder);

}  // namespace vigil::testing
