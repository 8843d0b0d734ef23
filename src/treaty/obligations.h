#pragma once
// Obligations: every day by which a treaty asked something of a party, with the rule that gives it.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/obligation.h"
#include "model/record.h"
#include "pack/pack.h"

namespace vigil::treaty {

struct Asked {
  std::string country = {};                // A code; empty: all.
  std::string treaty = {};                 // A key; empty: all.
  std::optional<Date> from = {}, to = {};  // Due within, both days included.
  Date today{};  // Yearly obligations go on to the end of the next year, or to `to`.
};

// By day, country, treaty and obligation. What falls due once a state has left is none.
std::vector<Obligation> obligations(const Pack& pack, const Record& record, const Asked& asked);

}  // namespace vigil::treaty
