#pragma once
// Small operations on text that need no knowledge of scripts.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vigil {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// ASCII letters in lower case; other letters as they are.
std::string lower(std::string_view text);

// Letters, not bytes: continuation bytes of UTF-8 take no room.
std::size_t width_of(std::string_view text);

// "1,404,819": digits in groups of three, as English texts have them; "−1,000" below zero.
std::string grouped(std::int64_t number);

}  // namespace vigil
