#pragma once
// What brackets tell of a person, of when and where, and of a work's year.

#include <string>
#include <string_view>

#include "cite/vocabulary.h"

namespace vigil::cite {

// What a bracket says, without the bracket: of a person where it stands, when and where at the end.
// "Ana Example (Director, Flood Office), interview" → "Ana Example, Director, Flood Office, …".
std::string brackets_opened(std::string text, const Vocabulary& vocabulary);

// Whether the text is the noun of a source alone: "telephone interview", "Letter".
bool is_bare_noun(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
