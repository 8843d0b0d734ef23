#pragma once
// Numbers in running text, with what shows that they count something.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace vigil::check {

struct NumberMention {
  TextSpan where;              // With sign and multiplier: "$2.7 million".
  TextSpan digits;             // Only "2.7".
  std::int64_t thousandths{};  // 2,700,000,000 for it; saturates.
  bool money = false;          // A currency sign stands before it.
  bool percent = false;
  bool rounded = false;  // "about", "some", "more than" stand before it.
  bool named = false;    // Part of a name: "Resolution 58/53", "Article 7", "Type-72".
};

// Ascending; `multipliers` are the pack's number words from a hundred up. Linear.
std::vector<NumberMention> numbers_in(std::string_view text,
                                      const std::map<std::string, std::int64_t>& multipliers,
                                      std::uint32_t offset = 0);

}  // namespace vigil::check
