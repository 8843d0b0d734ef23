#pragma once
// Note marks in running text: "[1]", "[1 ]", "[ 12]".

#include <cstddef>
#include <optional>
#include <string_view>

namespace vigil::read {

struct BracketMark {
  int number{};
  std::size_t size{};  // Bytes, brackets included.
};

// The mark that begins exactly at text[0]; nothing when none does. At most four digits.
std::optional<BracketMark> bracket_mark(std::string_view text);

}  // namespace vigil::read
