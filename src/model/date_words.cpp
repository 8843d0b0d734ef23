#include "model/date_words.h"

#include <array>
#include <string_view>

namespace vigil {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string point_in_words(const DatePoint& point) {
  std::string words = point.approximate ? "about " : "";
  if (point.day != 0) words += std::to_string(point.day) + ' ';
  if (point.month != 0) words += std::string(months[point.month - 1U]) + ' ';
  return words + std::to_string(point.year);
}

}  // namespace

std::string in_words(const Edtf& date) {
  if (!date.is_interval()) return date.from() ? point_in_words(*date.from()) : std::string();
  if (!date.to()) return "since " + point_in_words(*date.from());
  if (!date.from()) return "until " + point_in_words(*date.to());
  return point_in_words(*date.from()) + " to " + point_in_words(*date.to());
}

std::string in_words(Date date) {
  return in_words(Edtf::day(date));
}

}  // namespace vigil
