#pragma once
// Atoms: which of many short strings occur in a text, found in one pass (Aho and Corasick, 1975).

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::extract {

class Atoms {
 public:
  Atoms() = default;
  explicit Atoms(const std::vector<std::string>& atoms);

  // Indexes of those that occur, ascending, each once. ASCII capitals of the text count as small
  // letters. Linear in the text, whatever the number of atoms.
  std::vector<int> in(std::string_view text) const;

 private:
  std::array<std::uint8_t, 256> symbol_{};  // Of each byte; 0: in no atom.
  std::size_t symbols_ = 1;
  std::vector<std::int32_t> next_;       // By state and symbol.
  std::vector<std::vector<int>> found_;  // By state: what ends there.
};

}  // namespace vigil::extract
