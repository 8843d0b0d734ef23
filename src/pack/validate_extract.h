#pragma once
// What is wrong with a pack's lexicon and patterns: expressions that cannot be read, topics, fields
// and values that the pack does not have.

#include "base/finding.h"
#include "pack/pack.h"

namespace vigil::pack {

void validate_extract(const Pack& pack, Findings& findings);

}  // namespace vigil::pack
