#pragma once
// Notes in an order of their own, put in the one that the readers know: "Costa, 3 May 2004:
// interview with Ana Example (Director, Flood Office)" → "interview with Ana Example, Director,
// Flood Office, Costa, 3 May 2004".

#include <string>
#include <string_view>

#include "cite/vocabulary.h"

namespace vigil::cite {

// The citation with commas where its colons part it, with what brackets tell of a person outside
// of them, and with when and where behind who. The text itself where nothing is to be moved.
std::string rearranged(std::string_view citation, const Vocabulary& vocabulary);

// Whether the text says when, and perhaps where, and nothing else: "Costa, 3 May 2004,".
bool is_when_and_where(std::string_view text, const Vocabulary& vocabulary);

// Whether some piece of the text is a day, month or year of its own.
bool has_own_date(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
