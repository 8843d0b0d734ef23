#include "cli/wording.h"

namespace vigil::cli {

std::string counted(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string amount(std::size_t number, std::string_view one, std::string_view many) {
  std::string text = counted(number) + " ";
  if (number == 1) return text.append(one);
  return many.empty() ? text.append(one) + "s" : text.append(many);
}

}  // namespace vigil::cli
