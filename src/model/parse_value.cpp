#include "model/parse_value.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"

namespace vigil {
namespace {

// "1,404,819", "1404819"; commas stand between groups of three.
std::optional<std::int64_t> number_of(std::string_view text) {
  text = trim(text);
  std::string digits;
  const std::size_t first = text.find(',');
  if (first == 0 || first > 3) {
    if (first != std::string_view::npos) return std::nullopt;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool comma = first != std::string_view::npos && i >= first && (i - first) % 4 == 0;
    if ((text[i] == ',') != comma) return std::nullopt;
    if (!comma) digits += text[i];
  }
  if (first != std::string_view::npos && (text.size() - first) % 4 != 0) return std::nullopt;
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || stop != end || error != std::errc() || number < 0) return std::nullopt;
  return number;
}

std::optional<Value> with(Value (*make)(std::int64_t), std::string_view text) {
  const auto number = number_of(text);
  return number ? std::optional(make(*number)) : std::nullopt;
}

std::optional<Value> range_of(std::string_view text) {
  for (const std::string_view between : {" to ", "\xE2\x80\x93", "-"}) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) continue;
    const auto low = number_of(text.substr(0, at));
    const auto high = number_of(text.substr(at + between.size()));
    if (low && high && *low <= *high) return Value::between(*low, *high);
  }
  return std::nullopt;
}

using Make = Value (*)(std::int64_t);
constexpr std::array<std::pair<std::string_view, Make>, 6> openings{{
    {"at least ", Value::at_least},
    {">=", Value::at_least},
    {"up to ", Value::at_most},
    {"<=", Value::at_most},
    {"about ", Value::approximate},
    {"~", Value::approximate},
}};

}  // namespace

std::optional<Value> parse_value(std::string_view given) {
  const std::string text = lower(trim(given));
  if (text == "none") return Value::zero();
  if (text == "unknown") return Value::unknown();
  if (text == "not reported") return Value::not_reported();
  if (text == "withheld") return Value::withheld();
  for (const auto& [opening, make] : openings) {
    if (text.starts_with(opening)) return with(make, std::string_view(text).substr(opening.size()));
  }
  if (const auto plain = with(Value::exact, text)) return plain;
  return range_of(text);
}

}  // namespace vigil
