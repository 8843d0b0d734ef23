#pragma once
// LineIndex: byte offset → line and column, for people. Built once a text, then O(log lines).

#include <cstdint>
#include <string_view>
#include <vector>

namespace vigil {

struct LineColumn {
  std::uint32_t line{};    // From 1.
  std::uint32_t column{};  // From 1, in characters (code points), as editors count.
};

class LineIndex {
 public:
  // Keeps no view: the same text is passed again to `at`.
  explicit LineIndex(std::string_view text);

  // An offset past the end gives the end.
  LineColumn at(std::string_view text, std::uint32_t offset) const;

  // The line that holds the offset, without its line break.
  std::string_view line_at(std::string_view text, std::uint32_t offset) const;

 private:
  std::size_t line_of(std::uint32_t offset) const;
  std::vector<std::uint32_t> starts_;
};

}  // namespace vigil
