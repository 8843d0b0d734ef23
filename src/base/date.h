#pragma once
// Date: a day of the proleptic Gregorian calendar, always valid in the model.
// Dates of facts, which may be vague, are model/edtf.h.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigil {

using Date = std::chrono::year_month_day;

// "2004-04-12" (ISO 8601 calendar date); nothing for any other text and for 2003-02-29.
std::optional<Date> parse_date(std::string_view text);

// "2004-04-12".
std::string to_string(Date date);

constexpr Date make_date(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

// Named, because plain `+ years{n}` can give 29 February of a common year; this clamps to the
// last day of the month.
constexpr Date add_years(Date date, int years) {
  const Date moved = date + std::chrono::years{years};
  return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

constexpr Date add_months(Date date, int months) {
  const Date moved = date + std::chrono::months{months};
  return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

constexpr Date add_days(Date date, int days) {
  return Date{std::chrono::sys_days{date} + std::chrono::days{days}};
}

}  // namespace vigil
