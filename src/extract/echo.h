#pragma once
// Echo: what the words behind a statement make of it once more, of another country, doer, time or
// figure: "…; Brezia followed on <DATE>", "Oak Aid 12", "(40 in <DATE>)", "which it denied".

#include <vector>

#include "extract/draft.h"
#include "extract/scene.h"

namespace vigil::extract {

// Adds each to the drafts, where it stands in the sentence.
void echo(const Scene& scene, std::vector<Draft>& drafts);

}  // namespace vigil::extract
