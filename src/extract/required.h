#pragma once
// Required: which strings a text must hold for a regular expression to fit it anywhere; so that of
// many expressions only those are tried that may fit.

#include <cstdint>
#include <vector>

#include "extract/literals.h"
#include "pack/syntax.h"

namespace vigil::extract {

// A condition on the literals of a text. Of `all` with no parts every text is true.
struct Required {
  enum class Kind { literal, all, one } kind = Kind::all;
  std::uint32_t literal{};
  std::vector<Required> parts;

  bool always() const { return kind == Kind::all && parts.empty(); }
};

// What it cannot tell, it does not require: a text that fits the expression always meets the
// condition.
Required required_by(const Syntax& expression, Literals& literals);

// The condition on a text before slots were put in, in which "<kind>" alone stands for a kind that
// may be put in: of the other literals what lies outside of slots.
Required before_slots(const Required& required, Literals& literals);

// Literals of which any text that meets the condition has at least one; the rarest that the
// condition offers. Empty: nothing is required.
std::vector<std::uint32_t> key_of(const Required& required, const Literals& literals);

}  // namespace vigil::extract
