#pragma once
// Reads conflicts.toml. For the loader only: toml++ is heavy.

#include "pack/places.h"
#include "pack/toml_reader.h"

namespace vigil::pack {

void read_conflicts(TableReader& root, Draft& draft);

}  // namespace vigil::pack
