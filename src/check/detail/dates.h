#pragma once
// Dates in running text, in every form that reports use, possible or not.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/edtf.h"
#include "pack/pack.h"

namespace vigil::check {

enum class DateForm {
  day_month_year,  // 12 April 2004, 15-16 April 2004
  day_month,       // 12 April
  month_year,      // April 2004
  month_day_year,  // April 12, 2004
  ordinal,         // 12th April 2004
  iso,             // 2004-04-12
  slashed,         // 12/04/2004
  year,            // 2004, 1992-1995
};

struct DateMention {
  TextSpan where;
  DateForm form{};
  std::optional<Edtf> date;  // Nothing when no calendar has it, or when it lacks a year.
  bool possible = true;      // False: "31 June 2001".
};

// Ascending; `offset` is where the text begins in its document. Linear.
std::vector<DateMention> dates_in(std::string_view text, const std::map<std::string, int>& months,
                                  std::uint32_t offset = 0);

// "12 April 2004", "July 2004", "2003", "15 April 2004 to 16 April 2004", for messages; month names
// are the pack's longest.
std::string say(const Edtf& date, const Pack& pack);
std::string say(Date date, const Pack& pack);

}  // namespace vigil::check
