#pragma once
// Reads record/tables.toml. For the loader only: toml++ is heavy.

#include "pack/places.h"
#include "pack/toml_reader.h"

namespace vigil::pack {

void read_record_tables(TableReader& root, Draft& draft);

}  // namespace vigil::pack
