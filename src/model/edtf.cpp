#include "model/edtf.h"

#include <array>

#include "base/ascii.h"
#include "base/assert.h"

namespace vigil {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool possible(const DatePoint& point) {
  if (point.year < 1 || point.month > 12) return false;
  if (point.month == 0) return point.day == 0;
  return point.day == 0 || make_date(point.year, point.month, point.day).ok();
}

// "2003", "2003-09", "2003-09-05", each with an optional "~".
std::optional<DatePoint> parse_point(std::string_view text) {
  DatePoint point;
  if (text.ends_with('~')) {
    point.approximate = true;
    text.remove_suffix(1);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  if (!year) return std::nullopt;
  point.year = static_cast<std::int16_t>(*year);
  if (text.size() >= 7) {
    const auto month = number(text.substr(5, 2));
    if (text[4] != '-' || !month || *month == 0) return std::nullopt;
    point.month = static_cast<std::uint8_t>(*month);
  }
  if (text.size() == 10) {
    const auto day = number(text.substr(8, 2));
    if (text[7] != '-' || !day || *day == 0) return std::nullopt;
    point.day = static_cast<std::uint8_t>(*day);
  }
  if (!possible(point)) return std::nullopt;
  return point;
}

void append_padded(std::string& out, int value, int width) {
  std::array<char, 8> digits{};
  for (int i = width - 1; i >= 0; --i) {
    digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  out.append(digits.data(), static_cast<std::size_t>(width));
}

void append_point(std::string& out, const DatePoint& point) {
  append_padded(out, point.year, 4);
  if (point.month != 0) {
    out += '-';
    append_padded(out, point.month, 2);
  }
  if (point.day != 0) {
    out += '-';
    append_padded(out, point.day, 2);
  }
  if (point.approximate) out += '~';
}

DatePoint checked(DatePoint point) {
  VIGIL_ASSERT(possible(point));
  return point;
}

}  // namespace

Date DatePoint::earliest() const {
  return make_date(year, month == 0 ? 1U : month, day == 0 ? 1U : day);
}

Date DatePoint::latest() const {
  if (month == 0) return make_date(year, 12, 31);
  if (day == 0) return Date{earliest().year() / earliest().month() / std::chrono::last};
  return make_date(year, month, day);
}

Edtf Edtf::day(Date date) {
  return interval({static_cast<std::int16_t>(static_cast<int>(date.year())),
                   static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                   static_cast<std::uint8_t>(static_cast<unsigned>(date.day())), false},
                  {static_cast<std::int16_t>(static_cast<int>(date.year())),
                   static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                   static_cast<std::uint8_t>(static_cast<unsigned>(date.day())), false});
}

Edtf Edtf::month(int year, unsigned month) {
  const DatePoint point{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0,
                        false};
  return interval(point, point);
}

Edtf Edtf::year(int year) {
  const DatePoint point{static_cast<std::int16_t>(year), 0, 0, false};
  return interval(point, point);
}

Edtf Edtf::interval(DatePoint from, DatePoint to) {
  VIGIL_ASSERT(checked(from).earliest() <= checked(to).latest());
  Edtf date;
  date.from_ = from;
  date.to_ = to;
  date.interval_ = from != to;
  return date;
}

Edtf Edtf::since(DatePoint from) {
  Edtf date;
  date.from_ = checked(from);
  date.interval_ = true;
  return date;
}

Edtf Edtf::until(DatePoint to) {
  Edtf date;
  date.to_ = checked(to);
  date.interval_ = true;
  return date;
}

Edtf Edtf::approximately() const {
  Edtf date = *this;
  if (date.from_) date.from_->approximate = true;
  if (date.to_) date.to_->approximate = true;
  return date;
}

std::optional<Edtf> Edtf::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto point = parse_point(text);
    if (!point) return std::nullopt;
    return interval(*point, *point);
  }
  const std::string_view left = text.substr(0, slash);
  const std::string_view right = text.substr(slash + 1);
  const auto from = parse_point(left);
  const auto to = parse_point(right);
  if (left == ".." && to) return until(*to);
  if (right == ".." && from) return since(*from);
  if (!from || !to || from->earliest() > to->latest()) return std::nullopt;
  return interval(*from, *to);
}

std::string Edtf::to_string() const {
  std::string out;
  if (!interval_) {
    append_point(out, *from_);
    return out;
  }
  if (from_) {
    append_point(out, *from_);
  } else {
    out += "..";
  }
  out += '/';
  if (to_) {
    append_point(out, *to_);
  } else {
    out += "..";
  }
  return out;
}

std::optional<Date> Edtf::earliest() const {
  if (!from_) return std::nullopt;
  return from_->earliest();
}

std::optional<Date> Edtf::latest() const {
  if (!to_) return std::nullopt;
  return to_->latest();
}

std::optional<bool> is_before(const Edtf& a, const Edtf& b) {
  const bool vague = (a.to() && a.to()->approximate) || (b.from() && b.from()->approximate) ||
                     (a.from() && a.from()->approximate) || (b.to() && b.to()->approximate);
  if (a.latest() && b.earliest() && *a.latest() < *b.earliest()) {
    // "About 1998" against a day of 1999 may be the other way round; against 2004 it is not, but
    // how far "about" reaches nobody said.
    if (vague) return std::nullopt;
    return true;
  }
  if (a.earliest() && b.latest() && *a.earliest() >= *b.latest() && !vague) return false;
  return std::nullopt;
}

bool contains(const Edtf& outer, const Edtf& inner) {
  const bool from_ok =
      !outer.earliest() || (inner.earliest() && *outer.earliest() <= *inner.earliest());
  const bool to_ok = !outer.latest() || (inner.latest() && *inner.latest() <= *outer.latest());
  return from_ok && to_ok;
}

bool overlaps(const Edtf& a, const Edtf& b) {
  const bool a_starts_in_time = !a.earliest() || !b.latest() || *a.earliest() <= *b.latest();
  const bool b_starts_in_time = !b.earliest() || !a.latest() || *b.earliest() <= *a.latest();
  return a_starts_in_time && b_starts_in_time;
}

}  // namespace vigil
