#include <array>

#include "cite/print.h"

namespace vigil::cite {
namespace {

constexpr std::array<std::string_view, 13> months{
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

// As much of the point as `upto` leaves to say: 0 all, 1 without the year, 2 the day alone.
std::string point(const DatePoint& p, int without) {
  if (p.month == 0) return std::to_string(p.year);
  if (without == 2) return std::to_string(p.day);
  const std::string year = without == 0 ? " " + std::to_string(p.year) : std::string();
  const std::string month = std::string(months.at(p.month)) + year;
  return p.day == 0 ? month : std::to_string(p.day) + " " + month;
}

std::string interval(const DatePoint& from, const DatePoint& to) {
  int without = 0;
  const bool alike = (from.day == 0) == (to.day == 0) && from.month != 0 && to.month != 0;
  if (alike && from.year == to.year) {
    without = from.month == to.month && from.day != 0 && from.day != to.day ? 2 : 1;
  }
  if (from.year == to.year && from.month == to.month && from.day == to.day) without = 0;
  return point(from, without) + "-" + point(to, 0);
}

}  // namespace

std::string print_date(const Edtf& date) {
  const bool approximate =
      (date.from() && date.from()->approximate) || (date.to() && date.to()->approximate);
  const std::string about = approximate ? "c. " : "";
  if (!date.is_interval()) return about + point(*date.from(), 0);
  if (!date.to()) return "since " + about + point(*date.from(), 0);
  if (!date.from()) return "until " + about + point(*date.to(), 0);
  return about + interval(*date.from(), *date.to());
}

}  // namespace vigil::cite
