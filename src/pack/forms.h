#pragma once
// What record/tables.toml and tables.toml declare, read again when it is asked for: few commands
// need it. pack::load has checked both.

#include <vector>

#include "base/files.h"
#include "pack/files.h"
#include "pack/record_tables.h"
#include "pack/table_rules.h"

namespace vigil::pack {

// In step with pack.record. `files`: texts in memory that stand before those of the folder.
std::vector<TableForm> table_forms(const Path& folder, const Pack& pack,
                                   const std::vector<NamedText>& files = {});

// The tables that a publication prints, in its order.
std::vector<TableRule> printed_tables(const Path& folder);

}  // namespace vigil::pack
