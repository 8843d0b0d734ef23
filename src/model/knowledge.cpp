#include "model/knowledge.h"

#include <array>

namespace vigil {
namespace {

constexpr std::array<std::string_view, 10> names{
    "same-speaker", "same-government", "same-report",   "earlier-edition",   "denial",
    "figure",       "sum-of-parts",    "record-figure", "record-attendance", "record-fact"};

}  // namespace

std::string_view to_string(ConflictKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

std::optional<ConflictKind> parse_conflict_kind(std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<ConflictKind>(i);
  }
  return std::nullopt;
}

}  // namespace vigil
