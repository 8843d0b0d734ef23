#include "cite/spelling.h"

#include <utility>

namespace vigil::cite {
namespace {

constexpr std::size_t shortest_misspelt = 5;

}  // namespace

bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.size() < shortest_misspelt || a.size() - b.size() > 1) return false;
  std::size_t same = 0;
  while (same < b.size() && a[same] == b[same]) ++same;
  if (a.size() != b.size()) return a.substr(same + 1) == b.substr(same);
  if (same == a.size()) return true;
  if (a.substr(same + 1) == b.substr(same + 1)) return true;
  return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
         a.substr(same + 2) == b.substr(same + 2);
}

}  // namespace vigil::cite
