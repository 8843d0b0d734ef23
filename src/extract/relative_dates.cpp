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
  const int steps = small_count(tokens, at);
  const Unit which = unit(tokens, at + 1);
  if (steps == 0 || which == Unit::none) return {};
  const bool earlier = is(tokens, at + 2, "earlier") || is(tokens, at + 2, "before");
  const bool later = is(tokens, at + 2, "later") || is(tokens, at + 2, "after");
  const bool bare = is(tokens, at + 2, "before") || is(tokens, at + 2, "after");
  if ((!earlier && !later) || (bare && goes_on(tokens, at + 3))) return {};
  return told(at + 3, moved(last, which, earlier ? -steps : steps));
}

// "at that time", "at the time.", "by which time": the date itself.
ParsedDate at_that_time(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  const bool that = is(tokens, at, "that") || is(tokens, at, "which");
  // "None were kept at the time": of nothing that follows.
  const bool the = is(tokens, at, "the") && at > 0 && is(tokens, at - 1, "at") &&
                   (at + 2 >= tokens.size() || !tokens[at + 2].word || is(tokens, at + 2, "and"));
  if (at == 0 || (!that && !the) || !is(tokens, at + 1, "time")) return {};
  const bool tied = is(tokens, at - 1, "at") || is(tokens, at - 1, "by") ||
                    is(tokens, at - 1, "since") || is(tokens, at - 1, "until");
  return tied ? ParsedDate{at + 2, Edtf::interval(last, last)} : ParsedDate{};
}

// "during the year", "in the course of the month", "for the whole year": all of it.
ParsedDate in_its_course(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  if (at == 0 || !is(tokens, at, "the")) return {};
  const bool course = is(tokens, at - 1, "of") && at > 1 && is(tokens, at - 2, "course");
  const bool over = is(tokens, at - 1, "during") || is(tokens, at - 1, "over") ||
                    is(tokens, at - 1, "throughout");
  const bool all =
      is(tokens, at + 1, "whole") || is(tokens, at + 1, "entire") || is(tokens, at + 1, "full");
  const bool in_all = all && (is(tokens, at - 1, "in") || is(tokens, at - 1, "for"));
  const std::size_t word = all ? at + 2 : at + 1, next = word + 1;
  const Unit which = unit(tokens, word);
  const bool known = which == Unit::year || which == Unit::month;
  if ((!course && !over && !in_all) || !known || tokens[word].folded.ends_with('s')) return {};
  const bool ends = next >= tokens.size() || !tokens[next].word || is(tokens, next, "and");
  if (!ends || (next < tokens.size() && tokens[next].digits)) return {};
  return told(next, moved(last, which, 0));
}

// "the 8th of that month".
ParsedDate day_of_month(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  if (!is(tokens, at, "the") || at + 4 >= tokens.size() || last.month == 0) return {};
  const int day = small_count(tokens, at + 1);
  const bool of = tokens[at + 1].digits && tokens[at + 2].begin == tokens[at + 1].end &&
                  is(tokens, at + 3, "of");
  std::size_t word = at + 4;
  const bool that = is(tokens, word, "that") || is(tokens, word, "the");
  if (that && is(tokens, word + 1, "same")) ++word;
  if (day == 0 || !of || !that || !is(tokens, word + 1, "month")) return {};
  const Date date = make_date(last.year, last.month, static_cast<unsigned>(day));
  return date.ok() ? ParsedDate{word + 2, Edtf::day(date)} : ParsedDate{};
}

}  // namespace

int small_count(const Tokens& tokens, std::size_t at) {
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

ParsedDate relative_date(const Tokens& tokens, std::size_t at, const DatePoint& last) {
  for (const auto form : {beside, neighbour, away, at_that_time, in_its_course, day_of_month}) {
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
