#pragma once
// What must hold across a pack's files: nothing named twice, nothing named that is not there,
// patterns that compile, years and days in order. Each finding names the place.

#include "pack/places.h"

namespace vigil::pack {

// Requires: every file was read without an error.
void validate(const Draft& draft, Findings& findings);

}  // namespace vigil::pack
