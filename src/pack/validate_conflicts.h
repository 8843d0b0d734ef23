#pragma once
// What must hold in conflicts.toml: topics, fields and values that topics.toml has, sides that
// answers have, patterns that compile.

#include "pack/pack.h"

namespace vigil::pack {

void validate_conflicts(const Pack& pack, Findings& findings);

}  // namespace vigil::pack
