#pragma once
// Counts of a vote as a text tells them: "155-0-10", "carried 124 to nil (19 abstaining)", "in
// favor: 155; against: none", "124 states for, none against, 19 abstained", in any order.

#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "pack/pack.h"

namespace vigil::check {

struct VoteTelling {
  TextSpan where;
  std::optional<int> yes, no, abstain;  // Nothing where the text does not say.
  bool is_part = false;  // Of a part of the votes alone: "156 states voted in favor", "124 to nil".
};

// In text order; `offset` is where the text begins in its document. All have at least a number of
// those in favor. Linear but for a few words around each number.
std::vector<VoteTelling> vote_tellings_in(std::string_view text, const Pack& pack,
                                          std::uint32_t offset = 0);

}  // namespace vigil::check
