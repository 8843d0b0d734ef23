#pragma once
// Sources inside sentences: behind "see", in brackets, behind a colon or a small word.

#include <optional>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// "Figures in this section are from …", "For the agreement, see …": what stands behind the link;
// nothing where there is none.
std::optional<std::string_view> behind_prose(std::string_view text, const Vocabulary& vocabulary);

// "The camp gave the same account (telephone interview with the committee, 3 May)": the sources of
// the last bracket; none where prose does not stand before it.
std::vector<Citation> in_brackets(std::string_view text, const Vocabulary& vocabulary);

// "This was confirmed in an email from Ana Example, 3 May", "Ana Example, quoted in Ben Writer,
// “Ten Years,” …": what a sentence that cites nothing itself names by the way.
std::vector<Citation> inside_prose(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
