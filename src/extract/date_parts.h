#pragma once
// What dates are made of, token by token: years, days, words of a list. For the readers of dates.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/tokens.h"
#include "model/edtf.h"

namespace vigil::extract {

// A whole number of at most four digits, without separators; -1 for anything else.
inline int number(const std::vector<Token>& tokens, std::size_t at) {
  if (at >= tokens.size() || !tokens[at].digits || tokens[at].folded.size() > 4) return -1;
  const std::string& text = tokens[at].folded;
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

// 0 for anything but a year from 1900 to 2100.
inline int year(const std::vector<Token>& tokens, std::size_t at) {
  const int value = number(tokens, at);
  return value >= 1900 && value <= 2100 && tokens[at].folded.size() == 4 ? value : 0;
}

// 0 for anything but a day of a month.
inline int day(const std::vector<Token>& tokens, std::size_t at) {
  const int value = number(tokens, at);
  return value >= 1 && value <= 31 && tokens[at].folded.size() <= 2 ? value : 0;
}

// "12th" is two tokens: the figure and "th".
inline std::size_t after_ordinal(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
  const bool joined = is_one_of(tokens, at, endings) && tokens[at].begin == tokens[at - 1].end;
  return joined ? at + 1 : at;
}

inline std::optional<Edtf> day_of(int y, int m, int d) {
  if (y == 0) return std::nullopt;
  const Date date = make_date(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
  return date.ok() ? std::optional(Edtf::day(date)) : std::nullopt;
}

inline DatePoint point(int y, int m = 0, int d = 0) {
  return {static_cast<std::int16_t>(y), static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d),
          false};
}

inline std::optional<Edtf> between(const DatePoint& a, const DatePoint& b) {
  if (b.latest() < a.earliest()) return std::nullopt;
  return Edtf::interval(a, b);
}

inline bool dash(const std::vector<Token>& tokens, std::size_t at) {
  return is(tokens, at, "-") || is(tokens, at, "to") || is(tokens, at, "until") ||
         is(tokens, at, "through");
}

}  // namespace vigil::extract
