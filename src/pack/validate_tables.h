#pragma once
// What must hold of the tables that a publication prints: they ask for what the pack has.

#include "pack/places.h"

namespace vigil::pack {

void validate_tables(const Draft& draft, Findings& findings);

}  // namespace vigil::pack
