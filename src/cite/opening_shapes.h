#pragma once
// Openings that no list has, told by how they look: "Minutes, …", "By satellite telephone with",
// "Told to the researcher by", "Interveiw with", "E-mail message of".

#include <optional>
#include <string_view>
#include <vector>

#include "cite/openings.h"
#include "cite/vocabulary.h"

namespace vigil::cite {

// The opening that small words, a stem of sending or saying, and a speaker behind them make.
std::optional<Begun> opening_by_shape(std::string_view text, const std::vector<Word>& words,
                                      const Vocabulary& vocabulary);

// Whether a speaker stands behind a link: a person, an office or a body.
bool begins_with_speaker(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vigil::cite
