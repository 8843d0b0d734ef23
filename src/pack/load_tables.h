#pragma once
// Reads tables.toml. For the loader only: toml++ is heavy.

#include "pack/places.h"
#include "pack/toml_reader.h"

namespace vigil::pack {

void read_tables(TableReader& root, Draft& draft);

}  // namespace vigil::pack
