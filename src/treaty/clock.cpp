#include "treaty/clock.h"

#include <algorithm>
#include <array>

#include "base/assert.h"

namespace vigil::treaty {
namespace {

std::string count(int number, std::string_view unit) {
  return std::to_string(number) + " " + std::string(unit) + (number == 1 ? "" : "s");
}

std::string ordinal(int number) {
  constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const int tens = number % 100, ones = number % 10;
  const bool regular = ones > 3 || (tens >= 11 && tens <= 13);
  return std::to_string(number) +
         std::string(endings[static_cast<std::size_t>(regular ? 0 : ones)]);
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

std::optional<Date> entry_into_force(const Treaty& treaty, Date deposited, Joining how) {
  const EntryRule& rule = treaty.rules.entry;
  if (rule.count == EntryCount::none || !treaty.in_force) return std::nullopt;
  Date own = deposited;
  if (how != Joining::succession || !rule.succession_at_once) {
    const Date start = rule.count == EntryCount::month_start
                           ? Date{deposited.year() / deposited.month() / 1}
                           : deposited;
    own = after(start, rule.term);
  }
  return std::max(own, *treaty.in_force);
}

Date after(Date day, const Term& term) {
  return add_days(add_months(day, term.months), term.days);
}

std::string in_words(const Term& term) {
  return term.days > 0 ? count(term.days, "day") : count(term.months, "month");
}

Date due_after(const Clock& clock, Date entry) {
  VIGIL_ASSERT(clock.kind == ClockKind::after);
  return add_days(add_months(add_years(entry, clock.years), clock.months), clock.days);
}

Date due_in(const Clock& clock, int year) {
  VIGIL_ASSERT(clock.kind == ClockKind::each);
  return Date{std::chrono::year{year}, clock.day.month(), clock.day.day()};
}

std::optional<Date> due_before(const Clock& clock, const Treaty& treaty, const Meeting& meeting) {
  VIGIL_ASSERT(clock.kind == ClockKind::meeting);
  if (meeting.treaty != treaty.key || meeting.kind != clock.meeting || !meeting.from) return {};
  if (clock.last_year > 0 && static_cast<int>(meeting.from->year()) > clock.last_year) return {};
  return add_days(*meeting.from, -1);
}

std::string in_words(const Treaty& treaty, const EntryRule& rule) {
  if (rule.count == EntryCount::none) return {};
  std::string words =
      rule.count == EntryCount::month_start
          ? "first day of the " + ordinal(rule.term.months) + " month after the month of deposit"
          : in_words(rule.term) + " after deposit";
  if (rule.count == EntryCount::same_day) words += ", to the day";
  if (treaty.in_force) words += ", not before " + to_string(*treaty.in_force);
  return words;
}

std::string in_words(const Clock& clock) {
  switch (clock.kind) {
    case ClockKind::standing:
      return "standing";
    case ClockKind::after:
      if (clock.years > 0) return count(clock.years, "year") + " after entry into force";
      if (clock.months > 0) return count(clock.months, "month") + " after entry into force";
      return count(clock.days, "day") + " after entry into force";
    case ClockKind::each:
      return "each " + std::to_string(static_cast<unsigned>(clock.day.day())) + " " +
             std::string(months[static_cast<unsigned>(clock.day.month()) - 1]) +
             " for the year before";
    case ClockKind::meeting:
      return "the day before each " + clock.meeting + " begins" +
             (clock.last_year > 0 ? ", to " + std::to_string(clock.last_year) : std::string());
  }
  return {};
}

}  // namespace vigil::treaty
