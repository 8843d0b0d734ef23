#include "extract/filter.h"

#include <algorithm>
#include <bit>

namespace vigil::extract {

// From the last part to the first: each knows where the next begins.
std::uint32_t Filter::add_tests(const Required& required, std::uint32_t if_met,
                                std::uint32_t if_not) {
  if (required.kind == Required::Kind::literal) {
    tests_.push_back({required.literal, if_met, if_not});
    return static_cast<std::uint32_t>(tests_.size() - 1);
  }
  const bool all = required.kind == Required::Kind::all;
  std::uint32_t next = all ? if_met : if_not;
  for (auto part = required.parts.rbegin(); part != required.parts.rend(); ++part)
    next = all ? add_tests(*part, next, if_not) : add_tests(*part, if_met, next);
  return next;
}

void Filter::add(const Required& required, const Literals& literals) {
  const auto index = static_cast<std::uint32_t>(first_.size());
  const std::vector<std::uint32_t> key = key_of(required, literals);
  for (const std::uint32_t literal : key) {
    if (literal >= by_key_.size()) by_key_.resize(literal + 1);
    by_key_[literal].push_back(index);
  }
  if (key.empty()) always_.push_back(index);
  first_.push_back(add_tests(required, yes, no));
}

std::vector<std::uint32_t> Filter::candidates(const FoundLiterals& found) const {
  std::vector<std::uint64_t> keyed((first_.size() + 63) / 64, 0);
  const auto mark = [&](std::uint32_t index) {
    keyed[index / 64] |= std::uint64_t{1} << (index % 64);
  };
  for (const std::uint32_t index : always_) mark(index);
  for (const std::uint32_t literal : found.list()) {
    if (literal >= by_key_.size()) continue;
    for (const std::uint32_t index : by_key_[literal]) mark(index);
  }
  std::vector<std::uint32_t> fitting;
  for (std::size_t word = 0; word < keyed.size(); ++word) {
    for (std::uint64_t left = keyed[word]; left != 0; left &= left - 1) {
      const std::size_t index = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
      if (meets(found, index)) fitting.push_back(static_cast<std::uint32_t>(index));
    }
  }
  return fitting;
}

void Filter::update(const FoundLiterals& found, Keyed& keyed) const {
  if (keyed.keyed_.empty()) {
    keyed.keyed_.resize(first_.size(), 0);
    for (const std::uint32_t index : always_) keyed.keyed_[index] = 1;
  }
  for (; keyed.seen_ < found.list().size(); ++keyed.seen_) {
    const std::uint32_t literal = found.list()[keyed.seen_];
    if (literal >= by_key_.size()) continue;
    for (const std::uint32_t index : by_key_[literal]) keyed.keyed_[index] = 1;
  }
}

bool Filter::has_candidates(const FoundLiterals& found) const {
  if (!always_.empty()) return true;
  return std::any_of(found.list().begin(), found.list().end(), [&](std::uint32_t literal) {
    return literal < by_key_.size() &&
           std::any_of(by_key_[literal].begin(), by_key_[literal].end(),
                       [&](std::uint32_t index) { return meets(found, index); });
  });
}

}  // namespace vigil::extract
