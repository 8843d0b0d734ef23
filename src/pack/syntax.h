#pragma once
// Syntax: a regular expression as a tree: the part of RE2's syntax that packs use. Case does not
// count unless "(?-i:…)" says so.

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigil {

// Letters of which one stands at a place.
struct Letters {
  std::array<std::uint64_t, 2> ascii{};
  bool others = false;  // Every letter that is not ASCII.

  bool has(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 ? (ascii[byte / 64] >> (byte % 64) & 1) != 0 : others;
  }
  int size() const { return std::popcount(ascii[0]) + std::popcount(ascii[1]); }  // Of the ASCII.
  // Each of the ASCII letters, ascending.
  template <class Each>
  void each(const Each& each) const {
    for (int half = 0; half < 2; ++half) {
      for (std::uint64_t left = ascii[static_cast<std::size_t>(half)]; left != 0; left &= left - 1)
        each(static_cast<char>(half * 64 + std::countr_zero(left)));
    }
  }
  void add(char first, char last);  // ASCII.
  void add(const Letters& more);
  void fold();
  void negate();
  bool operator==(const Letters&) const = default;
};

struct Syntax {
  enum class Kind {
    sequence,  // Of its parts; without any, nothing.
    letter,    // One of `letters`.
    text,      // What stands in `name`: where case does not count, in small.
    choice,
    repeat,
    group,
    text_begin,
    text_end,
    word_edge,
    no_word_edge,
  } kind = Kind::sequence;
  Letters letters;
  std::vector<Syntax> parts;
  int least = 0;
  int most = 0;  // -1: any number.
  bool greedy = true;
  bool any_case = false;  // Of a text.
  int group = 0;          // Its number, from 1,
  std::string name;       // and its name, if it has one.
};

// Nothing where the expression is wrong, or uses what is not known here.
std::optional<Syntax> parse_expression(std::string_view expression);

}  // namespace vigil
