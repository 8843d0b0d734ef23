#pragma once
// What a sentence without a statement speaks of: the treaty, and whose step it tells.

#include <string_view>

#include "check/check.h"
#include "check/detail/layout.h"

namespace vigil::check {

// The treaty that the sentence names; of "the treaty", the last one that its paragraph names
// before, else the one that the pack means by it. Null where it speaks of none.
const Treaty* treaty_meant(const Subject& subject, const Sentence& sentence);

// The one that the paragraph names before the sentence: what "it" may stand for. Null for none.
const Treaty* treaty_before(const Subject& subject, const Sentence& sentence);

// Whether a state is named that the report is not about.
bool names_another_state(const Subject& subject, std::string_view text);

}  // namespace vigil::check
