#pragma once
// How many states signed or joined a treaty, as a sentence counts them: "of the 121 countries that
// signed", "along with 120 other governments, it signed", "the number of signatories stood at 121".

#include <optional>
#include <string_view>

#include "base/span.h"
#include "pack/pack.h"

namespace vigil::check {

enum class CountedStep { signed_it, joined };

struct StateCount {
  int count = 0;   // With the state itself, where others are counted beside it.
  TextSpan where;  // The number.
  CountedStep step{};
};

// The only count of all states in the sentence; nothing where it may be one of a part, or of what
// is still to come. `offset` is where the sentence begins in its document.
std::optional<StateCount> state_count_in(std::string_view sentence, const Pack& pack,
                                         std::uint32_t offset);

}  // namespace vigil::check
