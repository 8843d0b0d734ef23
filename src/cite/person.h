#pragma once
// Whether words name one person, and what stands before a name.

#include <string>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"

namespace vigil::cite {

// Whether the words look like one person's name. After an opening such as "Interview with" a family
// name in capitals does too.
bool is_person(std::string_view text, const Vocabulary& vocabulary, bool after_opening = false);

// Without titles and ranks before (and after) the name; `ranks` receives what was taken.
std::string_view without_ranks(std::string_view text, const Vocabulary& vocabulary,
                               std::string* ranks = nullptr);

// Whether the text is one person's name with its rank, or with two names and more.
bool is_full_person(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
