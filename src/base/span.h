#pragma once
// Positions in two spaces that must not be mixed: the archived file, byte for byte, and the
// UTF-8 text that a reader recovered from it. model/offset_map.h is the only bridge.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

#include "base/assert.h"

namespace vigil {

struct SourceSpace;  // The archived file.
struct TextSpace;    // The text recovered from it.

// Half open: [begin, end), in bytes. 32 bits: a file above 4 GiB is refused when it is read.
template <class Space>
struct Span {
  std::uint32_t begin{};
  std::uint32_t end{};

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

using SourceSpan = Span<SourceSpace>;
using TextSpan = Span<TextSpace>;

// The words of `text` that `span` covers. Requires: the span lies inside the text.
template <class Space>
std::string_view slice(std::string_view text, Span<Space> span) {
  VIGIL_ASSERT(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

// The smallest span that covers both.
template <class Space>
constexpr Span<Space> joined(Span<Space> a, Span<Space> b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace vigil
