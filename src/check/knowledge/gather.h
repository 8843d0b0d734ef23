#pragma once
// The parts of knowledge beside conflicts, each of them in a file of its own name.

#include <vector>

#include "check/conflict/claims.h"

namespace vigil::check {

// On how many independent origins each claim rests (support.cpp).
std::vector<Support> support_of(const Snapshot& snapshot, const Pack& pack,
                                const std::vector<Claim>& claims);

// Figures that later editions print otherwise (restatements.cpp).
std::vector<Restatement> restatements_of(const Pack& pack, const std::vector<Claim>& claims);

// Paragraphs that stood in the edition before (carried.cpp).
std::vector<CarriedOver> carried_over(const Snapshot& snapshot);

}  // namespace vigil::check
