#pragma once
// Beginning: which bytes the first places of a fit may hold; so that of all places of a text an
// expression is tried only at those where it may fit.

#include <array>
#include <cstdint>
#include <string_view>

#include "pack/syntax.h"

namespace vigil::extract {

class Beginning {
 public:
  Beginning() = default;
  explicit Beginning(const Syntax& syntax);

  bool may_be_empty() const { return least_ == 0; }

  // Whether a fit may begin with the byte.
  bool may_begin(char first) const { return has(first, 0); }

  // Whether one may begin at a place of a text whose byte there is known to do.
  bool may_go_on(std::string_view text, std::size_t at) const {
    const std::size_t left = text.size() - at;
    if (left < least_) return false;
    const std::size_t end = left < places ? left : places;
    for (std::size_t i = 1; i < end; ++i) {
      if (!has(text[at + i], i)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t places = 8;  // That are told; what follows may be anything.

  // A set of numbers of bytes that may lie behind a place: bit `places` for as many or more.
  using Offsets = std::uint32_t;

  bool has(char byte, std::size_t place) const {
    return (bytes_[static_cast<unsigned char>(byte)] >> place & 1) != 0;
  }
  Offsets add(const Syntax& part, Offsets from);
  Offsets add_letter(const Letters& letters, Offsets from);
  Offsets add_text(const Syntax& text, Offsets from);
  Offsets add_repeat(const Syntax& repeat, Offsets from);
  void add_others(std::size_t first);
  void add_byte(char byte, std::size_t place);

  std::array<std::uint8_t, 256> bytes_{};  // By byte, the places that it may stand at.
  std::size_t least_ = 0;                  // Bytes that a fit has at least, up to `places`.
};

}  // namespace vigil::extract
