#pragma once
// Dates as notes write them: "12 April 2004", "April 2004", "15–16 January 2003", "March 3, 2004".

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cite/words.h"
#include "model/edtf.h"

namespace vigil::cite {

// "3 May 2004", "3-5 May 2004": more exact than a month, so that it tells one event from others.
bool begins_on_day(const Edtf& date);

class DateGrammar {
 public:
  // `months` by their names; `foreign` are those of further languages, January to December of one
  // after those of another. `vague` are words that a date is not made more exact by: "early",
  // "summer", "end of".
  DateGrammar(const std::map<std::string, int>& months, const std::vector<std::string>& foreign,
              const std::vector<std::string>& vague);

  // The date that fills the text wholly; nothing otherwise, and nothing for an impossible day.
  // "Summer 2004" and "late 2004" are 2004, "2003/2004" an interval, "c. 1998" approximate.
  std::optional<Edtf> parse(std::string_view text) const;

  // "12 March and 4 May 2004" → two dates; one date → one; none → none.
  std::vector<Edtf> parse_several(std::string_view text) const;

  // "12 March" beside a date that has a year: the day with that year.
  std::optional<Edtf> borrowing(std::string_view text, const Edtf& year_of) const;

 private:
  std::optional<Edtf> single(std::string_view text) const;
  std::optional<Edtf> plain(std::string_view text) const;
  std::optional<Edtf> range(std::string_view text) const;
  int month(std::string_view word) const;
  std::map<std::string, int, std::less<>> months_;
  const WordSet vague_;
};

}  // namespace vigil::cite
