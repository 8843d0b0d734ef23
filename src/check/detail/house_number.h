#pragma once
// Thousands are set off by commas: "15,000".

#include <string>
#include <string_view>

#include "check/detail/numbers.h"

namespace vigil::check {

struct HouseNumber {
  TextSpan where;       // All its digits; in the text that was given.
  std::string instead;  // "15,000"; empty where the number is in the house's form, or may be.
};

// Not in the house's form are five digits in a run; four of which the word behind says that they
// count something ("1500 wells"; a year counts nothing); and points between threes: "1.250.000",
// "20.000". Three digits behind one point can be decimals, and are let be unless they are zeros or
// of money. Requires: `number` was found in `text`, without an offset.
HouseNumber house_number(std::string_view text, const NumberMention& number);

}  // namespace vigil::check
