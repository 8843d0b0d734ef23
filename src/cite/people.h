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
// The same where a comma follows the opening: "Confidential interviews, Costa, 3 May" may name
// nobody.
std::vector<Citation> spoken_bare(SourceKind kind, std::string_view rest,
                                  const Vocabulary& vocabulary);

// "Embassy of Ardenia in Costa" → the place goes to its own field.
void take_place_of_body(std::string& body, std::string& place, const Vocabulary& vocabulary);

}  // namespace vigil::cite
