#pragma once
// For tests and fuzz targets of readers: a pack in a few lines, and what every reading promises.

#include <string>
#include <string_view>

#include "pack/pack.h"
#include "read/read.h"

namespace vigil::testing {

// A monitor of rivers: four states, furniture, the sections of its plan.
Pack river_pack();

// The first promise that a reading of these bytes breaks, in words; empty when it keeps all: valid
// UTF-8, spans within bounds and in order, a ledger that balances, parts that cover the blocks.
std::string broken_promise(const read::Reading& reading, std::string_view bytes);

// A document in a short notation, a line a block, as tests compare it:
//   "h1 Ardenia", "p Text.{1}", "li1 Item", "q Quoted", "table a | b / c | d", "[1] Note."
std::string outline(const Document& document);

}  // namespace vigil::testing
