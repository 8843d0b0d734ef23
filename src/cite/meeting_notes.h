#pragma once
// Notes that somebody took at a meeting: its name is the title.

#include <string_view>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// `rest` is what follows the opening: "Third Meeting, Costa, 3 May 2004".
Citation meeting_notes(std::string_view rest, const Vocabulary& vocabulary);

}  // namespace vigil::cite
