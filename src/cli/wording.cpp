#include "cli/wording.h"

#include <algorithm>

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

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace vigil::cli
