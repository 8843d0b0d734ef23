#pragma once
// A source that names only how and when the same people spoke or wrote once more: "… and telephone
// interview, 3 May 2004", "See also her email of 5 May".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cite/vocabulary.h"
#include "model/citation.h"

namespace vigil::cite {

struct SaidAgain {
  SourceKind kind{};
  std::string rest;  // When, and perhaps where.
};

// What the text says of it; nothing where it names somebody, or no day.
std::optional<SaidAgain> said_again(std::string_view text, const Vocabulary& vocabulary);

// "and telephone interview with him", "… with the same": who was named in the source before.
void name_again(const Citation& before, std::vector<Citation>& found);

}  // namespace vigil::cite
