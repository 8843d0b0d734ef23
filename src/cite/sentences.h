#pragma once
// Who told something, how and when, where a sentence says so: "In an interview with River Monitor
// on 3 May 2004, the mayor said …", "Ana Example repeated this by telephone on 2 June 2004".

#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

// The same of a sentence that begins with its frame: "In an interview with …, the mayor said".
std::vector<Citation> told_in_frame(std::string_view text, const Vocabulary& vocabulary);

// The source that the sentence names; none where it tells no way or no day.
std::vector<Citation> told_in_sentence(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
