#pragma once
// From the pieces of one citation to its description(s), by the kind of source.

#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// The citations that one stretch of a note holds: usually one; "Interviews with A and B" two; an
// explanation gives one of kind explanation. `where` is filled with the stretch by the caller.
std::vector<Citation> assemble(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
