#include "model/statement_record.h"

#include <array>

namespace vigil {
namespace {

constexpr std::array<std::string_view, 5> names{"proposed", "confirmed", "rejected", "superseded",
                                                "retracted"};

}  // namespace

std::string_view to_string(ReviewState state) {
  return names[static_cast<std::size_t>(state)];
}

std::optional<ReviewState> parse_review_state(std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == text) return static_cast<ReviewState>(i);
  }
  return std::nullopt;
}

ReviewState state_of(const StatementRecord& record) {
  return record.decisions.empty() ? ReviewState::proposed : record.decisions.back().state;
}

bool stands(const StatementRecord& record) {
  const ReviewState state = state_of(record);
  return !record.lost && (state == ReviewState::proposed || state == ReviewState::confirmed);
}

}  // namespace vigil
