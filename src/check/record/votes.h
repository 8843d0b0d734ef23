#pragma once
// Claims on votes, held against the roll calls: one text, one year, or every year of a span.

#include <optional>
#include <string>
#include <vector>

#include "check/record/told.h"

namespace vigil::check {

// What the roll calls say of one claim.
struct VoteCheck {
  const Statement* statement{};
  bool holds = false;
  std::string words;  // "in favour of 51/45S (1996)" where it holds; else what was voted instead.
};

// The claims of the report that the roll calls can judge, in text order. A text that the record
// lacks, a year after its end, a state that was no member yet: of these nothing is said.
std::vector<VoteCheck> judged_votes(const Subject& subject);

// "54/54 b" → "54/54B": as the record writes a text.
std::string designation(std::string_view resolution);

// A resolution that a text names, by its designation: "8/11", "54/54 B".
struct NamedResolution {
  TextSpan where;
  std::string designation;
};

// In text order; `offset` is where the text begins in its document.
std::vector<NamedResolution> resolutions_in(std::string_view text, std::uint32_t offset);

}  // namespace vigil::check
