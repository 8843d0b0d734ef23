#include "model/statement.h"

#include <array>

namespace vigil {
namespace {

constexpr std::array<std::string_view, 4> names{"stated", "estimated", "alleged", "denied"};

}  // namespace

std::string_view to_string(Certainty certainty) {
  return names[static_cast<std::size_t>(certainty)];
}

std::optional<Certainty> parse_certainty(std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<Certainty>(i);
  }
  return std::nullopt;
}

}  // namespace vigil
