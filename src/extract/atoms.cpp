#include "extract/atoms.h"

#include <algorithm>
#include <deque>

namespace vigil::extract {

Atoms::Atoms(const std::vector<std::string>& atoms) {
  for (const std::string& atom : atoms) {
    for (const char c : atom) {
      std::uint8_t& symbol = symbol_[static_cast<unsigned char>(c)];
      if (symbol == 0) symbol = static_cast<std::uint8_t>(symbols_++);
    }
  }
  const auto row = [&](std::int32_t state) { return static_cast<std::size_t>(state) * symbols_; };
  const auto add_state = [&] {
    next_.resize(next_.size() + symbols_, -1);
    found_.emplace_back();
    return static_cast<std::int32_t>(found_.size() - 1);
  };
  add_state();
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    std::int32_t state = 0;
    for (const char c : atoms[i]) {
      const std::size_t at = row(state) + symbol_[static_cast<unsigned char>(c)];
      if (next_[at] < 0) {
        const std::int32_t made = add_state();
        next_[at] = made;
      }
      state = next_[at];
    }
    found_[static_cast<std::size_t>(state)].push_back(static_cast<int>(i));
  }
  std::vector<std::int32_t> fail(found_.size(), 0);
  std::deque<std::int32_t> queue;
  for (std::size_t symbol = 0; symbol < symbols_; ++symbol) {
    if (next_[symbol] < 0) {
      next_[symbol] = 0;
    } else if (next_[symbol] != 0) {
      queue.push_back(next_[symbol]);
    }
  }
  while (!queue.empty()) {
    const std::int32_t state = queue.front();
    queue.pop_front();
    const std::int32_t back = fail[static_cast<std::size_t>(state)];
    auto& found = found_[static_cast<std::size_t>(state)];
    const auto& shorter = found_[static_cast<std::size_t>(back)];
    found.insert(found.end(), shorter.begin(), shorter.end());
    for (std::size_t symbol = 0; symbol < symbols_; ++symbol) {
      std::int32_t& to = next_[row(state) + symbol];
      const std::int32_t other = next_[row(back) + symbol];
      if (to < 0) {
        to = other;
      } else {
        fail[static_cast<std::size_t>(to)] = other;
        queue.push_back(to);
      }
    }
  }
}

std::vector<int> Atoms::in(std::string_view text) const {
  std::vector<int> all;
  if (found_.empty()) return all;
  std::int32_t state = 0;
  for (const char c : text) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::uint8_t symbol = symbol_[static_cast<unsigned char>(small)];
    state = symbol == 0 ? 0 : next_[static_cast<std::size_t>(state) * symbols_ + symbol];
    const auto& found = found_[static_cast<std::size_t>(state)];
    all.insert(all.end(), found.begin(), found.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace vigil::extract
