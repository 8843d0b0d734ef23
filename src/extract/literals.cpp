#include "extract/literals.h"

#include <algorithm>
#include <limits>

#include "base/ascii.h"
#include "extract/word_edge.h"

namespace vigil::extract {
namespace {

// Set on a row in which literals end.
constexpr std::uint32_t ends_bit = 1U << 31;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// One letter for all digits: which they are is looked at where a literal ends.
constexpr char shape_of(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return is_digit(c) ? any_digit : c;
}

bool digits_fit(std::string_view literal, std::string_view words) {
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (is_digit(literal[i]) && literal[i] != words[i]) return false;
  }
  return true;
}

}  // namespace

void FoundLiterals::clear(std::size_t count) {
  bits_.assign((count + 63) / 64, 0);
  list_.clear();
  list_.reserve(48);
}

void FoundLiterals::add(std::uint32_t literal) {
  if (has(literal)) return;
  bits_[literal / 64] |= std::uint64_t{1} << (literal % 64);
  list_.push_back(literal);
}

std::uint32_t Literals::add(Literal literal) {
  std::string key = literal.text;
  key += literal.begins_word ? '1' : '0';
  key += literal.ends_word ? '1' : '0';
  const auto [at, added] = numbers_.emplace(key, static_cast<std::uint32_t>(all_.size()));
  if (added) all_.push_back(std::move(literal));
  return at->second;
}

void Literals::add_state_of(std::uint32_t literal) {
  std::size_t state = 0;
  for (const char c : all_[literal].text) {
    const std::size_t at = state * symbols_ + symbol_[static_cast<unsigned char>(shape_of(c))];
    if (next_[at] == none) {
      next_[at] = static_cast<std::uint32_t>(ends_.size());
      ends_.emplace_back();
      next_.resize(next_.size() + symbols_, none);
    }
    state = next_[at];
  }
  ends_[state].push_back(literal);
}

// Where no literal goes on, the longest end of what was read goes on instead.
void Literals::link() {
  std::vector<std::uint32_t> back(ends_.size(), 0);
  std::vector<std::uint32_t> queue;
  for (std::size_t symbol = 0; symbol < symbols_; ++symbol) {
    if (next_[symbol] == none) {
      next_[symbol] = 0;
    } else {
      queue.push_back(next_[symbol]);
    }
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const std::uint32_t state = queue[i];
    const auto& shorter = ends_[back[state]];
    ends_[state].insert(ends_[state].end(), shorter.begin(), shorter.end());
    for (std::size_t symbol = 0; symbol < symbols_; ++symbol) {
      std::uint32_t& to = next_[state * symbols_ + symbol];
      const std::uint32_t other = next_[back[state] * symbols_ + symbol];
      if (to == none) {
        to = other;
      } else {
        back[to] = other;
        queue.push_back(to);
      }
    }
  }
}

void Literals::prepare() {
  for (const Literal& literal : all_) {
    for (const char c : literal.text) {
      std::uint8_t& symbol = symbol_[static_cast<unsigned char>(shape_of(c))];
      if (symbol == 0) symbol = static_cast<std::uint8_t>(symbols_++);
    }
  }
  for (std::size_t byte = 0; byte < symbol_.size(); ++byte) {
    const auto shape = shape_of(static_cast<char>(byte));
    symbol_[byte] = symbol_[static_cast<unsigned char>(shape)];
  }
  next_.assign(symbols_, none);
  ends_.assign(1, {});
  for (std::uint32_t i = 0; i < all_.size(); ++i) add_state_of(i);
  link();
  flatten();
}

void Literals::flatten() {
  for (const auto& ends : ends_) {
    first_end_.push_back(static_cast<std::uint32_t>(all_ends_.size()));
    for (const std::uint32_t number : ends) {
      const Literal& literal = all_[number];
      const bool digits = std::any_of(literal.text.begin(), literal.text.end(), is_digit);
      all_ends_.push_back({number, static_cast<std::uint16_t>(literal.text.size()),
                           literal.begins_word, literal.ends_word, digits});
    }
  }
  first_end_.push_back(static_cast<std::uint32_t>(all_ends_.size()));
  for (std::uint32_t& to : next_) {
    const bool ends = first_end_[to] != first_end_[to + 1];
    to = to * static_cast<std::uint32_t>(symbols_) | (ends ? ends_bit : 0);
  }
  ends_ = {};
}

void Literals::take(std::size_t state, std::string_view text, std::size_t end,
                    FoundLiterals& found) const {
  const bool before_word = end < text.size() && is_word(text[end]);
  for (std::uint32_t i = first_end_[state]; i < first_end_[state + 1]; ++i) {
    const End& one = all_ends_[i];
    if ((one.ends_word && before_word) || found.has(one.literal)) continue;
    const std::size_t begin = end - one.size;
    if (one.begins_word && begin > 0 && is_word(text[begin - 1])) continue;
    if (one.digits && !digits_fit(all_[one.literal].text, text.substr(begin, one.size))) continue;
    found.add(one.literal);
  }
}

void Literals::find(std::string_view text, FoundLiterals& found) const {
  if (next_.empty()) return;
  std::uint32_t row = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint32_t to = next_[row + symbol_[static_cast<unsigned char>(text[at])]];
    row = to & ~ends_bit;
    if ((to & ends_bit) != 0) take(row / symbols_, text, at + 1, found);
  }
}

}  // namespace vigil::extract
