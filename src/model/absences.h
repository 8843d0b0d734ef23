#pragma once
// Which rows without a vote tell of an absence. Before its first vote and after its last a state
// was perhaps no member, or voted under another name: there the record says nothing.

#include <vector>

#include "model/votes.h"

namespace vigil {

// Requires: the rows of one state, by year, on the texts of all series; `row` is one of them.
bool was_absent(const std::vector<VoteRow>& rows, const VoteRow& row);

}  // namespace vigil
