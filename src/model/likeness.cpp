#include "model/likeness.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/unicode.h"

namespace vigil {
namespace {

// The words of a text, each with how often.
std::map<std::string, std::size_t> bag_of(std::string_view text) {
  const std::string folded = fold(text);
  std::map<std::string, std::size_t> bag;
  for (const auto& [begin, end] : words_in(folded)) ++bag[folded.substr(begin, end - begin)];
  return bag;
}

}  // namespace

std::size_t likeness(std::string_view a, std::string_view b) {
  const auto of_a = bag_of(a);
  const auto of_b = bag_of(b);
  std::size_t shared = 0;
  std::size_t all = 0;
  for (const auto& [word, times] : of_a) {
    all += times;
    const auto at = of_b.find(word);
    if (at != of_b.end()) shared += 2 * std::min(times, at->second);
  }
  for (const auto& [word, times] : of_b) all += times;
  return all == 0 ? 0 : shared * 100 / all;
}

}  // namespace vigil
