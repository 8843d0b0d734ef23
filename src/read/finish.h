#pragma once
// What every reader does last: name the original, part the page by country, balance the ledger.

#include "pack/lookup.h"
#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

void finish(const Input& input, const Pack& pack, const PageRules& rules,
            const pack::Lookup& lookup, Reading& reading);

}  // namespace vigil::read
