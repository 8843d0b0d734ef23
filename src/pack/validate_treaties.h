#pragma once
// What must hold within the rules of a treaty, and of the record's list of tables.

#include "base/finding.h"
#include "pack/places.h"

namespace vigil::pack {

void validate_treaty_rules(const Draft& draft, Findings& findings);

}  // namespace vigil::pack
