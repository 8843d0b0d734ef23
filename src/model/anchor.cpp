#include "model/anchor.h"

#include <algorithm>

#include "base/assert.h"

namespace vigil {
namespace {

constexpr std::size_t around = 32;  // Bytes of prefix and suffix.

bool between_letters(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::size_t back_to_letter(std::string_view text, std::size_t at) {
  while (at > 0 && !between_letters(text, at)) --at;
  return at;
}

std::size_t on_to_letter(std::string_view text, std::size_t at) {
  while (!between_letters(text, at)) ++at;
  return at;
}

std::size_t same_at_end(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
  return static_cast<std::size_t>(end - a.rbegin());
}

std::size_t same_at_begin(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

// How well a place fits: what agrees around it, and how far it lies from where it was.
struct Fit {
  std::size_t agreement{};
  std::size_t distance{};
  bool better_than(const Fit& other) const {
    return agreement != other.agreement ? agreement > other.agreement : distance < other.distance;
  }
};

Fit fit_at(const Anchor& anchor, std::string_view text, std::size_t at) {
  const std::size_t old = anchor.position.begin;
  return {same_at_end(anchor.prefix, text.substr(0, at)) +
              same_at_begin(anchor.suffix, text.substr(at + anchor.exact.size())),
          at > old ? at - old : old - at};
}

}  // namespace

Anchor anchor_at(std::string_view text, TextSpan where) {
  VIGIL_ASSERT(where.begin <= where.end && where.end <= text.size());
  const std::size_t from =
      on_to_letter(text, where.begin > around ? where.begin - around : std::size_t{0});
  const std::size_t to =
      back_to_letter(text, std::min<std::size_t>(text.size(), where.end + around));
  return {std::string(slice<TextSpace>(text, where)),
          std::string(text.substr(from, where.begin - from)),
          std::string(text.substr(where.end, to - where.end)), where};
}

std::optional<TextSpan> find(const Anchor& anchor, std::string_view text) {
  if (anchor.exact.empty()) return std::nullopt;
  std::optional<std::size_t> best;
  Fit best_fit;
  for (std::size_t at = text.find(anchor.exact); at != std::string_view::npos;
       at = text.find(anchor.exact, at + 1)) {
    const Fit fit = fit_at(anchor, text, at);
    if (best && !fit.better_than(best_fit)) continue;
    best = at;
    best_fit = fit;
  }
  if (!best) return std::nullopt;
  return TextSpan{static_cast<std::uint32_t>(*best),
                  static_cast<std::uint32_t>(*best + anchor.exact.size())};
}

}  // namespace vigil
