#pragma once
// People without names: "officials of the Ministry of Health" name only the body, "a driver of the
// Health Unit" an office, "villagers of Costa village" where they live.

#include <string_view>

#include "cite/speaker.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

// False, and nothing done, where the text may name somebody.
bool read_unnamed(std::string_view text, const Vocabulary& vocabulary, Speaker& speaker);

}  // namespace vigil::cite
