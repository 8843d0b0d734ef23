#pragma once
// Id<Tag>: the number of a row in one archive. Ids of different things do not mix, have no
// arithmetic and never leave the archive; what appears in an address or an export is a key.

#include <compare>
#include <cstdint>
#include <functional>

namespace vigil {

template <class Tag>
struct Id {
  std::int64_t value{};
  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace vigil

template <class Tag>
struct std::hash<vigil::Id<Tag>> {
  std::size_t operator()(vigil::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
