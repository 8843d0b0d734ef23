#include "extract/relative_dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

enum class Unit { none, day, week, month, year };

constexpr std::array<std::string_view, 12> small_numbers{"one",  "two", "three",  "four",
                                                         "five", "six", "seven",  "eight",
                                                         "nine", "ten", "eleven", "twelve"};

Unit unit(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return Unit::none;
  std::string_view word = tokens[at].folded;
  if (word.ends_with('s')) word.remove_suffix(1);
  return word == "day"     ? Unit::day
         : word == "week"  ? Unit::week
         : word == "month" ? Unit::month
         : word == "year"  ? Unit::year
                           : Unit::none;
}

// "a", "one" … "twelve", or one or two figures; 0 for anything else.
int count(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return 0;
  const std::string& word = tokens[at].folded;
  if (word == "a" || word == "an") return 1;
  const auto found = std::find(small_numbers.begin(), small_numbers.end(), word);
  if (found != small_numbers.end()) return static_cast<int>(found - small_numbers.begin()) + 1;
  if (!tokens[at].digits || word.size() > 2) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc{} && end == word.data() + word.size() ? value : 0;
}

// So many units from the date, at the precision of the unit; none where the date is vaguer than
// that.
std::optional<Edtf> moved(const DatePoint& last, Unit unit, int steps) {
  if (unit == Unit::year) return Edtf::year(last.year + steps);
  if (last.month == 0) return std::nullopt;
  if (unit == Unit::month) {
    const Date there = add_months(make_date(last.year, last.month, 1), steps);
    return Edtf::month(static_cast<int>(there.year()), static_cast<unsigned>(there.month()));
  }
  if (last.day == 0) return std::nullopt;
  return Edtf::day(add_days(last.earliest(), unit == Unit::week ? steps * 7 : steps));
}

ParsedDate told(std::size_t end, std::optional<Edtf> date) {
  if (!date) return {};
  return {end, date};
}

// Whether words follow of which "before" or "after" may be said: "the day before it signed" and
// "the year after the war" are told from those, not from the date spoken of.
bool goes_on(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].word && !is(tokens, at, "and") && !is(tokens, at, "but");
}

// "that year", "the same month", "the following day", "the previous year".
ParsedDate beside(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  const bool the = is(tokens, at, "the");
  std::size_t word = the ? at + 1 : at;
  if (is(tokens, word, "that") && is(tokens, word + 1, "same")) ++word;
  const bool same = is(tokens, word, "same") || is(tokens, word, "that");
  const bool next = the && (is(tokens, word, "following") || is(tokens, word, "next"));
  const bool previous = the && (is(tokens, word, "previous") || is(tokens, word, "preceding"));
  if (!same && !next && !previous) return {};
  const Unit which = unit(tokens, word + 1);
  if (which == Unit::none || which == Unit::week) return {};
  return told(word + 2, moved(last, which, next ? 1 : previous ? -1 : 0));
}

// "the year before", "the day after".
ParsedDate neighbour(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  const bool before = is(tokens, at + 2, "before");
  if (!is(tokens, at, "the") || (!before && !is(tokens, at + 2, "after"))) return {};
  const Unit which = unit(tokens, at + 1);
  if (which == Unit::none || which == Unit::week || goes_on(tokens, at + 3)) return {};
  return told(at + 3, moved(last, which, before ? -1 : 1));
}

// "a day later", "three weeks earlier", "two years after".
ParsedDate away(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  const int steps = count(tokens, at);
  const Unit which = unit(tokens, at + 1);
  if (steps == 0 || which == Unit::none) return {};
  const bool earlier = is(tokens, at + 2, "earlier") || is(tokens, at + 2, "before");
  const bool later = is(tokens, at + 2, "later") || is(tokens, at + 2, "after");
  const bool bare = is(tokens, at + 2, "before") || is(tokens, at + 2, "after");
  if ((!earlier && !later) || (bare && goes_on(tokens, at + 3))) return {};
  return told(at + 3, moved(last, which, earlier ? -steps : steps));
}

}  // namespace

ParsedDate relative_date(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  for (const auto form : {beside, neighbour, away}) {
    if (const ParsedDate found = form(tokens, at, last); found.date) return found;
  }
  return {};
}

void name_relative_beginnings(Vocabulary& words) {
  for (const std::string_view word : {"the", "that", "same", "a", "an"})
    words.add(word, begins_date);
  for (const std::string_view word : small_numbers) words.add(word, begins_date);
}

}  // namespace vigil::extract
