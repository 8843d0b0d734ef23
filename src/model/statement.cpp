#include "model/statement.h"

#include <algorithm>
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

const FieldValue* value_of(const Statement& statement, std::string_view field) {
  const auto found = std::find_if(statement.fields.begin(), statement.fields.end(),
                                  [&](const Field& each) { return each.name == field; });
  return found == statement.fields.end() ? nullptr : &found->value;
}

}  // namespace vigil
