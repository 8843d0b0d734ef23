#include "cli/wording.h"

#include <cstdint>

#include "base/ascii.h"

namespace vigil::cli {

std::string counted(std::size_t number) {
  return grouped(static_cast<std::int64_t>(number));
}

std::string amount(std::size_t number, std::string_view one, std::string_view many) {
  std::string text = counted(number) + " ";
  if (number == 1) return text.append(one);
  return many.empty() ? text.append(one) + "s" : text.append(many);
}

}  // namespace vigil::cli
