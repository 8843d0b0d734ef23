#pragma once
// Citations of what people said or wrote to the network: interviews, letters, email, statements,
// presentations; and notes that a researcher took at a meeting.

#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// `rest` is what follows the opening: "Ana Example, Director, Ministry of Health, Astana, 3 May".
// One citation a person where each has a role of his own, and one a date where there are several.
std::vector<Citation> spoken(SourceKind kind, std::string_view rest, const Vocabulary& vocabulary);

Citation meeting_notes(std::string_view rest, const Vocabulary& vocabulary);

}  // namespace vigil::cite
