#pragma once
// Joining: what the statements of a sentence lend each other: figures of one
// event, one figure that two topics claim.

#include <vector>

#include "extract/draft.h"
#include "extract/scene.h"

namespace vigil::extract {

// One figure states one thing: of two topics the one of higher rank keeps it. What is said twice,
// once with its date, is said once.
void settle_claims(std::vector<Draft>& drafts);

// Figures of one event become one statement.
void merge(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigil::extract
