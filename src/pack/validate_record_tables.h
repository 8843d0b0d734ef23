#pragma once
// What must hold of the record's tables: columns, keys and claims that fit the pack.

#include "pack/places.h"

namespace vigil::pack {

void validate_record_tables(const Draft& draft, Findings& findings);

}  // namespace vigil::pack
