#pragma once
// Edtf: when a claim holds, as vague as the text left it (ISO 8601-2, Extended Date/Time Format,
// levels 0 and 1 as far as monitoring needs them).
//
//   2003-09-05   2003-09   2003        a day, a month, a year
//   2000-12/2003-05                    an interval
//   1997/..   ../2004-07               open to one side
//   1998~                              approximate
//
// A date is never made more exact than the text. So comparison has three answers: before, not
// before, and "the sources do not say" (nothing).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace vigil {

// One end of a date: a year, a month or a day.
struct DatePoint {
  std::int16_t year{};   // 1 to 9999.
  std::uint8_t month{};  // 1 to 12; 0 when only the year is known.
  std::uint8_t day{};    // 1 to 31; 0 when only the month is known.
  bool approximate{};    // "~": about then.

  Date earliest() const;  // 2003-09 → 1 September 2003.
  Date latest() const;    // 2003-09 → 30 September 2003.
  friend auto operator<=>(const DatePoint&, const DatePoint&) = default;
};

class Edtf {
 public:
  static Edtf day(Date date);
  static Edtf month(int year, unsigned month);
  static Edtf year(int year);
  // Requires: from is not after to.
  static Edtf interval(DatePoint from, DatePoint to);
  static Edtf since(DatePoint from);  // 1997/..
  static Edtf until(DatePoint to);    // ../2004-07
  Edtf approximately() const;         // Both ends marked "~".

  // Nothing for any text that is not in the form above, or that names no possible date, or whose
  // interval runs backwards. parse(print(d)) == d.
  static std::optional<Edtf> parse(std::string_view text);
  std::string to_string() const;

  bool is_interval() const { return interval_; }
  // A single date has both ends, equal. An open end is nothing.
  const std::optional<DatePoint>& from() const { return from_; }
  const std::optional<DatePoint>& to() const { return to_; }

  // The first and the last day that it may mean; nothing when open to that side. Approximate
  // dates are not widened: how wide "about" is, nobody said.
  std::optional<Date> earliest() const;
  std::optional<Date> latest() const;

  friend auto operator<=>(const Edtf&, const Edtf&) = default;

 private:
  Edtf() = default;  // For the functions above: a date without any end is none.
  std::optional<DatePoint> from_;
  std::optional<DatePoint> to_;
  bool interval_ = false;
};

// True: every day of a lies before every day of b. False: no day of a lies before any day of b.
// Nothing: the sources do not say (2003 against 2003-09; whatever is approximate).
std::optional<bool> is_before(const Edtf& a, const Edtf& b);

// Whether every day that `inner` may mean is one that `outer` may mean.
bool contains(const Edtf& outer, const Edtf& inner);

// Whether there is a day that both may mean.
bool overlaps(const Edtf& a, const Edtf& b);

}  // namespace vigil
