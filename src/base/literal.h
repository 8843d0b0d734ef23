#pragma once
// Literal: text that was written in the program. SQL and raw HTML accept nothing else, so that
// injection does not compile: a run-time string is no constant expression.

#include <string_view>

namespace vigil {

struct Literal {
  consteval Literal(const char* chars) : text(chars) {}  // NOLINT: implicit on purpose
  std::string_view text;
};

}  // namespace vigil
