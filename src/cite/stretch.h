#pragma once
// Which reader takes a stretch of a note that was put in order: of openings, of what goes on from
// the stretch before, of "Ibid.", of editions, of other orders, of works.

#include <string_view>
#include <vector>

#include "cite/assemble.h"
#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// One citation of kind explanation where nothing is cited.
std::vector<Citation> read_stretch(std::string_view text, const Vocabulary& vocabulary,
                                   Carried& carried);

}  // namespace vigil::cite
