#include "extract/filter.h"

#include <algorithm>

namespace vigil::extract {

void Filter::add(Required required, const Literals& literals) {
  const auto index = static_cast<std::uint32_t>(all_.size());
  const std::vector<std::uint32_t> key = key_of(required, literals);
  for (const std::uint32_t literal : key) {
    if (literal >= by_key_.size()) by_key_.resize(literal + 1);
    by_key_[literal].push_back(index);
  }
  if (key.empty()) always_.push_back(index);
  all_.push_back(std::move(required));
}

std::vector<std::uint32_t> Filter::candidates(const FoundLiterals& found) const {
  std::vector<std::uint32_t> fitting = always_;
  for (const std::uint32_t literal : found.list()) {
    if (literal >= by_key_.size()) continue;
    for (const std::uint32_t index : by_key_[literal]) {
      if (meets(found, all_[index])) fitting.push_back(index);
    }
  }
  std::sort(fitting.begin(), fitting.end());
  fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
  return fitting;
}

void Filter::update(const FoundLiterals& found, Keyed& keyed) const {
  if (keyed.keyed_.empty()) {
    keyed.keyed_.resize(all_.size(), 0);
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
                       [&](std::uint32_t index) { return meets(found, all_[index]); });
  });
}

}  // namespace vigil::extract
