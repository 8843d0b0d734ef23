#pragma once
// Literals: which of many short strings occur in a text, found in one pass (Aho and Corasick,
// 1975), whatever their number.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigil::extract {

// A digit of the text, whichever it is, in a literal's text.
constexpr char any_digit = '\x02';

struct Literal {
  std::string text;          // Small ASCII letters; any_digit.
  bool begins_word = false;  // No letter or digit stands before it,
  bool ends_word = false;    // or after it.
};

// Those that were found: a set, and the same as a list without repetition.
class FoundLiterals {
 public:
  void clear(std::size_t count);  // Of all literals that there are.
  void add(std::uint32_t literal);
  bool has(std::uint32_t literal) const { return (bits_[literal / 64] >> (literal % 64) & 1) != 0; }
  const std::vector<std::uint32_t>& list() const { return list_; }

 private:
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> list_;
};

class Literals {
 public:
  // The number of the literal, the same for the same one. Only before `prepare`.
  std::uint32_t add(Literal literal);
  std::size_t size() const { return all_.size(); }
  const Literal& operator[](std::uint32_t literal) const { return all_[literal]; }

  void prepare();

  // Adds those that occur; ASCII capitals of the text count as small letters. Linear in the text.
  void find(std::string_view text, FoundLiterals& found) const;

 private:
  // A literal that ends in a state.
  struct End {
    std::uint32_t literal{};
    std::uint16_t size{};
    bool begins_word = false, ends_word = false;
    bool digits = false;  // Has some, of which it counts which they are.
  };
  void add_state_of(std::uint32_t literal);
  void link();
  void flatten();
  void take(std::size_t state, std::string_view text, std::size_t end, FoundLiterals& found) const;

  std::vector<Literal> all_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::array<std::uint8_t, 256> symbol_{};  // Of each byte of a text; 0: in no literal.
  std::size_t symbols_ = 1;
  std::vector<std::uint32_t> next_;  // By row of the state and symbol: a row, and `ends_bit`.
  std::vector<std::vector<std::uint32_t>> ends_;  // By state, while it is made: what ends there.
  std::vector<std::uint32_t> first_end_;          // By state: in all_ends_, up to the next state's.
  std::vector<End> all_ends_;
};

}  // namespace vigil::extract
