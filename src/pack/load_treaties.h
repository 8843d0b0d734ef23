#pragma once
// Reads treaties/*.toml. For the loader only: toml++ is heavy.

#include "pack/places.h"
#include "pack/toml_reader.h"

namespace vigil::pack {

void read_treaties(TableReader& root, Draft& draft);

}  // namespace vigil::pack
