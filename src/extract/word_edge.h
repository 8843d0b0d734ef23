#pragma once
// What "\b" takes for a word: letters and digits, as in RE2, and each slot whole, so that
// "\b(?:the state|<COUNTRY>)" fits before either. RE2 itself knows no slots: what it is to answer,
// it reads with the brackets of slots as letters.

#include <array>
#include <string>
#include <string_view>

namespace vigil::extract {

inline constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> made{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_<>")) {
    made[static_cast<unsigned char>(c)] = true;
  }
  return made;
}();

constexpr bool is_word(char c) {
  return word_bytes[static_cast<unsigned char>(c)];
}

// The text and the expression as RE2 shall read them; of the text each byte keeps its place. Both
// brackets become one letter, which tells no fits apart but those that begin within a slot.
std::string text_for_re2(std::string_view text);
std::string expression_for_re2(std::string_view expression);

}  // namespace vigil::extract
