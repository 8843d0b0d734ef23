#include "read/table/xlsx_parts.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

#include "base/date.h"
#include "read/xml_names.h"

namespace vigil::read {
namespace {

int number_of(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// Formats that every spreadsheet knows by number.
bool is_built_in_day(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) ||
         (format >= 34 && format <= 36) || (format >= 50 && format <= 58);
}

// A format that shows a day or a year, outside quotations, colours and escaped letters.
bool shows_a_day(std::string_view code) {
  bool quoted = false, bracketed = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
      continue;
    }
    if (c == '[') bracketed = true;
    if (c == ']') bracketed = false;
    if (!bracketed && (c == 'd' || c == 'D' || c == 'y' || c == 'Y')) return true;
  }
  return false;
}

}  // namespace

std::string text_of(const pugi::xml_node& string) {
  std::string text;
  for (const pugi::xml_node& part : string.children()) {
    if (local_name(part.name()) == "t") text += part.text().get();
    if (local_name(part.name()) == "r") text += child_named(part, "t").text().get();
  }
  return text;
}

std::vector<bool> day_styles(const pugi::xml_node& styles) {
  std::map<int, bool> own;
  for (const pugi::xml_node& format : child_named(styles, "numFmts").children()) {
    own[number_of(value_of(format, "numFmtId"))] = shows_a_day(value_of(format, "formatCode"));
  }
  std::vector<bool> days;
  for (const pugi::xml_node& style : child_named(styles, "cellXfs").children()) {
    const int format = number_of(value_of(style, "numFmtId"));
    const auto found = own.find(format);
    days.push_back(found == own.end() ? is_built_in_day(format) : found->second);
  }
  return days;
}

std::string day_of(double serial, bool from_1904) {
  constexpr double last = 2'958'465;  // 9999-12-31 in the epoch of 1900.
  const bool real = std::isfinite(serial) && serial >= (from_1904 ? 0 : 1) && serial <= last;
  const int day = real ? static_cast<int>(serial) : 0;
  if (!real || (!from_1904 && day == 60)) return number_in_digits(std::to_string(serial));
  if (from_1904) return to_string(add_days(make_date(1904, 1, 1), day));
  return to_string(add_days(make_date(1899, 12, day < 60 ? 31 : 30), day));
}

std::string number_in_digits(std::string_view written) {
  double number = 0;
  const char* const end = written.data() + written.size();
  const auto [stop, error] = std::from_chars(written.data(), end, number);
  if (error != std::errc() || stop != end || !std::isfinite(number)) return std::string(written);
  constexpr double largest_exact = 9'007'199'254'740'992;  // 2^53
  if (std::abs(number) <= largest_exact && number == std::floor(number)) {
    return std::to_string(static_cast<std::int64_t>(number));
  }
  return std::string(written);
}

}  // namespace vigil::read
