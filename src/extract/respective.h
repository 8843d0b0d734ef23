#pragma once
// Respective lists: "400 and 1,200 wells in 2001 and 2002, respectively": the n-th of one list is
// of the n-th of the other.

#include <string_view>
#include <vector>

#include "extract/slot_text.h"

namespace vigil::extract {

// Of replacements that ascend, numbers that the text only links become one slot, with those after
// the first in Slot::others; only where the text says "respectively".
void join_respective(std::string_view text, std::vector<SlotText::Replacement>& found);

}  // namespace vigil::extract
