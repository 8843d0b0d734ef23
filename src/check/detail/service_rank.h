#pragma once
// The rank that a text gives to somebody of a service: "Col.", "Brig. Gen.", "Chief Inspector".

#include <string>
#include <string_view>

#include "base/span.h"

namespace vigil::check {

struct ServiceRank {
  TextSpan where;    // As written; empty where there is none.
  std::string rank;  // In full and lower case: "brigadier general".
};

// Right before the n-th byte of the text; `offset` is where the text begins in its document.
ServiceRank rank_before(std::string_view text, std::size_t at, std::uint32_t offset = 0);

// That with which the text begins.
ServiceRank rank_at_begin(std::string_view text, std::uint32_t offset = 0);

// "general" for "brigadier general": how somebody is called for short.
bool is_short_for(const std::string& rank, const std::string& other);

}  // namespace vigil::check
