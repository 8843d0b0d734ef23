#pragma once
// A note cut into the stretches that cite one thing each.

#include <string_view>
#include <vector>

#include "base/span.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

// Cut at ";" and after sentences, and at a comma where another source plainly begins: "…, 3 May
// 2004, and interview with …", "“A,” Paper, 3 May, and “B,” Paper, 5 May". In order, within the
// note, none overlapping.
std::vector<TextSpan> stretches_of(std::string_view note, const Vocabulary& vocabulary);

}  // namespace vigil::cite
