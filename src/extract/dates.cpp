#include "extract/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

template <std::size_t N>
bool is_one_of(const Tokens& tokens, std::size_t at, const std::array<std::string_view, N>& words) {
  return at < tokens.size() &&
         std::find(words.begin(), words.end(), tokens[at].folded) != words.end();
}

// A whole number of at most four digits, without separators; -1 for anything else.
int number(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size() || !tokens[at].digits || tokens[at].folded.size() > 4) return -1;
  const std::string& text = tokens[at].folded;
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

int year(const Tokens& tokens, std::size_t at) {
  const int value = number(tokens, at);
  return value >= 1900 && value <= 2100 && tokens[at].folded.size() == 4 ? value : 0;
}

int day(const Tokens& tokens, std::size_t at) {
  int value = number(tokens, at);
  return value >= 1 && value <= 31 && tokens[at].folded.size() <= 2 ? value : 0;
}

// "12th" is two tokens: the figure and "th".
std::size_t after_ordinal(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
  const bool joined = is_one_of(tokens, at, endings) && tokens[at].begin == tokens[at - 1].end;
  return joined ? at + 1 : at;
}

std::optional<Edtf> day_of(int y, int m, int d) {
  if (y == 0) return std::nullopt;
  const Date date = make_date(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
  return date.ok() ? std::optional(Edtf::day(date)) : std::nullopt;
}

DatePoint point(int y, int m = 0, int d = 0) {
  return {static_cast<std::int16_t>(y), static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d),
          false};
}

std::optional<Edtf> between(const DatePoint& a, const DatePoint& b) {
  if (b.latest() < a.earliest()) return std::nullopt;
  return Edtf::interval(a, b);
}

bool dash(const Tokens& tokens, std::size_t at) {
  return is(tokens, at, "-") || is(tokens, at, "to") || is(tokens, at, "until") ||
         is(tokens, at, "through");
}

}  // namespace

int DateReader::month(const Tokens& tokens, std::size_t at) const {
  if (at >= tokens.size() || !tokens[at].capital) return 0;
  const auto found = months_.find(tokens[at].folded);
  return found == months_.end() ? 0 : found->second;
}

// The year at `at`, or as "that year" or the context gives it; 0 when nobody says. Moves past it.
int DateReader::year_after(const Tokens& tokens, std::size_t& at, const DateContext& c) const {
  if (const int y = year(tokens, at)) {
    ++at;
    return y;
  }
  if (is(tokens, at, ",") && year(tokens, at + 1) != 0) {
    at += 2;
    return year(tokens, at - 1);
  }
  const std::size_t of = is(tokens, at, "of") ? at + 1 : at;
  const std::size_t the = is(tokens, of, "the") ? of + 1 : of;
  if ((is(tokens, the, "that") || is(tokens, the, "same")) && is(tokens, the + 1, "year")) {
    at = the + 2;
  }
  return c.last ? c.last->year : 0;
}

void DateReader::name_beginnings(Vocabulary& words) const {
  for (const auto& [month, number] : months_) {
    words.add(month, begins_date);
    for (const auto& [last, later] : months_) {
      words.add(std::string(month).append("-").append(last), begins_date);
    }
  }
  name_relative_beginnings(words);
  for (const std::string_view word :
       {"from",   "between", "since",  "by",     "until",  "before", "till",   "circa",
        "around", "about",   "first",  "second", "third",  "fourth", "early",  "mid",
        "every",  "each",    "ever",   "mid-",   "late",   "late-",  "end",    "beginning",
        "start",  "middle",  "spring", "summer", "autumn", "fall",   "winter", "close"})
    words.add(word, begins_date);
}

// "15 to 19 September 2003", "15-19 September 2003", "30 April to 2 May 2003".
DateReader::Parsed DateReader::day_range(const Tokens& tokens, std::size_t at) const {
  const int first = day(tokens, at);
  if (first == 0) return {};
  std::size_t next = after_ordinal(tokens, at + 1);
  const int first_month = month(tokens, next);
  if (first_month != 0) ++next;
  int first_year = first_month != 0 ? year(tokens, next) : 0;
  if (first_year != 0) ++next;
  if (!dash(tokens, next)) return {};
  const int last = day(tokens, next + 1);
  next = after_ordinal(tokens, next + 2);
  const int last_month = month(tokens, next);
  const int last_year = year(tokens, next + 1);
  if (last == 0 || last_month == 0 || last_year == 0) return {};
  if (first_year == 0) first_year = last_year;
  const auto from = day_of(first_year, first_month != 0 ? first_month : last_month, first);
  const auto to = day_of(last_year, last_month, last);
  if (!from || !to) return {};
  return {next + 2, between(*from->from(), *to->from())};
}

// "12 April 2004", "12 April".
DateReader::Parsed DateReader::day_first(const Tokens& tokens, std::size_t at,
                                         const DateContext& c) const {
  const int d = day(tokens, at);
  if (d == 0) return {};
  std::size_t next = after_ordinal(tokens, at + 1);
  if (is(tokens, next, "of")) ++next;
  const int m = month(tokens, next);
  if (m == 0) return {};
  ++next;
  const int y = year_after(tokens, next, c);
  return {next, day_of(y, m, d)};
}

// "April 2004", "April 12, 2004", "April".
DateReader::Parsed DateReader::month_first(const Tokens& tokens, std::size_t at,
                                           const DateContext& c) const {
  // "November-December 2004" is one word and a year.
  if (at < tokens.size() && tokens[at].capital && year(tokens, at + 1) != 0) {
    const std::string& word = tokens[at].folded;
    const std::size_t cut = word.find('-');
    const auto first = months_.find(word.substr(0, cut));
    const auto last = cut == std::string::npos ? months_.end() : months_.find(word.substr(cut + 1));
    if (first != months_.end() && last != months_.end()) {
      const int y = year(tokens, at + 1);
      return {at + 2, between(point(y, first->second), point(y, last->second))};
    }
  }
  const int m = month(tokens, at);
  if (m == 0) return {};
  std::size_t next = at + 1;
  if (const int d = day(tokens, next); d != 0) {
    std::size_t after = after_ordinal(tokens, next + 1);
    if (is(tokens, after, ",")) ++after;
    if (const int y = year(tokens, after)) return {after + 1, day_of(y, m, d)};
  }
  if (dash(tokens, next) && month(tokens, next + 1) != 0 && year(tokens, next + 2) != 0) {
    const int y = year(tokens, next + 2);
    return {next + 3, between(point(y, m), point(y, month(tokens, next + 1)))};
  }
  const int y = year_after(tokens, next, c);
  // "may" is a verb more often than a month without a year.
  if (y == 0 || (next == at + 1 && tokens[at].folded == "may" && !c.last)) return {};
  return {next, Edtf::month(y, static_cast<unsigned>(m))};
}

// "2003", "1997-2002", "2003/2004", "the 1990s".
DateReader::Parsed DateReader::years(const Tokens& tokens, std::size_t at) const {
  if (is(tokens, at, "the") && number(tokens, at + 1) >= 1900 && is(tokens, at + 2, "s")) {
    const int decade = number(tokens, at + 1);
    return {at + 3, between(point(decade), point(decade + 9))};
  }
  const int first = year(tokens, at);
  if (first == 0) return {};
  if (is(tokens, at + 1, "s") && tokens[at + 1].begin == tokens[at].end) {
    return {at + 2, between(point(first), point(first + 9))};
  }
  // "the years 1975 to 1999"
  if (is(tokens, at + 1, "to") && year(tokens, at + 2) > first) {
    return {at + 3, between(point(first), point(year(tokens, at + 2)))};
  }
  if (is(tokens, at + 1, "-") || is(tokens, at + 1, "/")) {
    if (const int last = year(tokens, at + 2); last > first) {
      return {at + 3, between(point(first), point(last))};
    }
    const int two = number(tokens, at + 2);
    const bool close = two >= 0 && tokens[at + 2].begin == tokens[at + 1].end;  // Not "1998 - 68".
    const bool short_form = close && tokens[at + 2].folded.size() == 2;
    if (short_form && first / 100 * 100 + two > first) {
      return {at + 3, between(point(first), point(first / 100 * 100 + two))};
    }
  }
  return {at + 1, Edtf::year(first)};
}

// "early 2003", "the end of May 2003", "the first half of 2003", "summer 2003".
DateReader::Parsed DateReader::vague(const Tokens& tokens, std::size_t at,
                                     const DateContext& c) const {
  constexpr std::array<std::string_view, 15> words{
      "early",  "mid",    "mid-",   "late", "end",    "beginning", "start", "middle",
      "spring", "summer", "autumn", "fall", "winter", "close",     "late-"};
  constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
  std::size_t next = is(tokens, at, "the") ? at + 1 : at;
  for (unsigned i = 0; i < ordinals.size(); ++i) {
    if (!is(tokens, next, ordinals[i])) continue;
    const bool half = is(tokens, next + 1, "half");
    const bool quarter = is(tokens, next + 1, "quarter");
    if ((!half && !quarter) || (half && i > 1)) return {};
    std::size_t after = is(tokens, next + 2, "of") ? next + 3 : next + 2;
    const int y = year_after(tokens, after, c);
    if (y == 0) return {};
    const int size = half ? 6 : 3;
    const int from = static_cast<int>(i) * size + 1;
    return {after, between(point(y, from), point(y, from + size - 1))};
  }
  // "mid-2003" is one word with its year in it.
  if (next < tokens.size() && tokens[next].folded.starts_with("mid-")) {
    const std::string& word = tokens[next].folded;
    int y = 0;
    std::from_chars(word.data() + 4, word.data() + word.size(), y);
    if (y >= 1900 && y <= 2100) return {next + 1, Edtf::year(y)};
    const auto found = months_.find(word.substr(4));
    const int year_then = year(tokens, next + 1);
    if (found != months_.end() && year_then != 0) {
      return {next + 2, Edtf::month(year_then, static_cast<unsigned>(found->second))};
    }
  }
  if (!is_one_of(tokens, next, words)) return {};
  ++next;
  if (is(tokens, next, "-") || is(tokens, next, "in")) ++next;
  if (is(tokens, next, "of")) ++next;
  if (const Parsed inner = month_first(tokens, next, {}); inner.date) return inner;
  std::size_t after = next;
  const int y = year_after(tokens, after, c);
  return after > next && y != 0 ? Parsed{after, Edtf::year(y)} : Parsed{};
}

DateReader::Parsed DateReader::plain(const Tokens& tokens, std::size_t at,
                                     const DateContext& c) const {
  if (const Parsed found = day_range(tokens, at); found.date) return found;
  if (const Parsed found = day_first(tokens, at, c); found.date) return found;
  if (const Parsed found = month_first(tokens, at, c); found.date) return found;
  if (const Parsed found = vague(tokens, at, c); found.date) return found;
  if (const Parsed found = years(tokens, at); found.date) return found;
  if (!c.last) return {};
  // "in the same period": all of the time spoken of.
  const std::size_t word = is(tokens, at, "the") ? at + 1 : at;
  const bool same = is(tokens, word, "same") || is(tokens, word, "that");
  if (same && c.whole && is(tokens, word + 1, "period")) return {word + 2, c.whole};
  return relative_date(tokens, at, *c.last);
}

// "from mid-June to the end of July 1999", "between February and May 2003", "from January to 21 May
// 2006": the first borrows the year of the last. Requires: `from` or "between" stands at `at`.
DateReader::Parsed DateReader::borrowed_year(const Tokens& tokens, std::size_t at) const {
  const bool from = is(tokens, at, "from");
  const bool linked = is(tokens, at + 2, from ? "to" : "and");
  if (!linked && !(from && dash(tokens, at + 2))) return {};
  if (linked && at + 1 < tokens.size() && tokens[at + 1].folded.starts_with("mid-")) {
    const auto middle = months_.find(tokens[at + 1].folded.substr(4));
    if (middle == months_.end()) return {};
    const Parsed last = plain(tokens, at + 3, {});
    if (!last.date || last.date->is_interval() || last.date->from()->month == 0) return {};
    const DatePoint to = *last.date->from();
    return {last.end, between(point(to.year, middle->second), to)};
  }
  const int first_month = month(tokens, at + 1);
  if (first_month == 0) return {};
  Parsed last = month_first(tokens, at + 3, {});
  if (!last.date && from && day(tokens, at + 3) != 0) last = day_first(tokens, at + 3, {});
  if (!last.date || last.date->is_interval()) return {};
  const DatePoint to = *last.date->from();
  return {last.end, between(point(to.year, first_month), to)};
}

// "from December 2000 to May 2003", "between 1996 and 2002", "from 1997 onward".
DateReader::Parsed DateReader::interval(const Tokens& tokens, std::size_t at,
                                        const DateContext& c) const {
  const bool from = is(tokens, at, "from");
  if (!from && !is(tokens, at, "between")) return {};
  if (const Parsed range = day_range(tokens, at + 1); range.date) return range;
  if (const Parsed range = borrowed_year(tokens, at); range.date) return range;
  const Parsed first = plain(tokens, at + 1, c);
  if (!first.date) return {};
  // "from 1997-2002", "from May-September 2003".
  if (first.date->is_interval()) return first;
  constexpr std::array<std::string_view, 3> onward{"on", "onward", "onwards"};
  if (from && is_one_of(tokens, first.end, onward)) {
    return {first.end + 1, Edtf::since(*first.date->from())};
  }
  const bool linked =
      is(tokens, first.end, from ? "to" : "and") || (from && dash(tokens, first.end));
  if (!linked) {
    // "From December 2001 the army …": open at its end.
    const bool opens = from && at == 0;
    return opens ? Parsed{first.end, Edtf::since(*first.date->from())} : Parsed{};
  }
  const Parsed last = plain(tokens, first.end + 1, {*first.date->from()});
  if (!last.date || !last.date->to()) return {};
  return {last.end, between(*first.date->from(), *last.date->to())};
}

namespace {

struct Tie {
  std::string_view word;
  DateTie tie;
};
constexpr Tie ties[] = {{"since", DateTie::since},
                        {"by", DateTie::by},
                        {"until", DateTie::by},
                        {"before", DateTie::by},
                        {"till", DateTie::by}};

// Words before a date that make it approximate.
constexpr std::array<std::string_view, 3> approximately{"circa", "around", "about"};

}  // namespace

// Where "since then", "every year since", "ever since" end, when no date follows; 0 for others.
std::size_t DateReader::since_then(const Tokens& tokens, std::size_t at,
                                   const DateContext& context) const {
  if (!context.last) return 0;
  if (is(tokens, at, "since") && is(tokens, at + 1, "then")) return at + 2;
  constexpr std::array<std::string_view, 2> all{"every", "each"};
  const bool ever = is(tokens, at, "ever") && is(tokens, at + 1, "since");
  const bool yearly =
      is_one_of(tokens, at, all) && is(tokens, at + 1, "year") && is(tokens, at + 2, "since");
  if (!ever && !yearly) return 0;
  const std::size_t end = at + (ever ? 2 : 3);
  if (is(tokens, end, "then")) return end + 1;
  return plain(tokens, end, context).date ? 0 : end;
}

// What has been read at one place; each date that is added moves the context along.
struct DateReader::Found {
  const Tokens& tokens;
  std::size_t at;
  DateContext& context;
  DateRead read = {};

  bool any() const { return !read.dates.empty(); }
  void add(const Parsed& parsed, DateTie tie, std::size_t first) {
    read.dates.push_back({*parsed.date, tie});
    read.places.emplace_back(first, parsed.end);
    read.tokens = parsed.end - at;
    // "up from 40 the year before": looked back at, not gone on from.
    if (is(tokens, parsed.end - 1, "before") || is(tokens, parsed.end - 2, "previous")) return;
    context.last = parsed.date->to() ? parsed.date->to() : parsed.date->from();
    context.whole = parsed.date;
  }
};

// "since then", "by then": the date spoken of last.
void DateReader::then(Found& found) const {
  const auto& [tokens, at, context, read] = found;
  if (!context.last) return;
  const Edtf last = Edtf::interval(*context.last, *context.last);
  if (const std::size_t end = since_then(tokens, at, context); end != 0) {
    return found.add({end, last}, DateTie::since_then, at);
  }
  if (is(tokens, at, "by") && is(tokens, at + 1, "then")) {
    found.add({at + 2, last}, DateTie::by, at);
  }
}

// "since 1994", "by May 2003", "around 1990". True where such a word stands, with a date or not.
bool DateReader::tied(Found& found) const {
  const auto& [tokens, at, context, read] = found;
  for (const Tie& tie : ties) {
    if (!is(tokens, at, tie.word)) continue;
    const Parsed parsed = plain(tokens, at + 1, context);
    if (parsed.date) found.add(parsed, tie.tie, at);
    return true;
  }
  if (!is_one_of(tokens, at, approximately)) return false;
  const Parsed parsed = plain(tokens, at + 1, context);
  if (parsed.date && !parsed.date->is_interval() && parsed.date->from()->day == 0) {
    found.add({parsed.end, parsed.date->approximately()}, DateTie::at, at);
  }
  return true;
}

// "February and May 2003", "January, March, and June 2002": the last has the year.
void DateReader::months_of_year(Found& found) const {
  const auto& [tokens, at, context, read] = found;
  if (month(tokens, at) == 0) return;
  std::vector<std::pair<std::size_t, int>> list{{at, month(tokens, at)}};
  std::size_t next = at + 1;
  while (true) {
    std::size_t link = next;
    if (is(tokens, link, ",")) ++link;
    if (is(tokens, link, "and")) ++link;
    const int m = link > next ? month(tokens, link) : 0;
    if (m == 0) break;
    list.emplace_back(link, m);
    next = link + 1;
  }
  const int y = year(tokens, next);
  if (list.size() < 2 || y == 0) return;
  for (const auto& [place, m] : list) {
    found.add({place + 1, Edtf::month(y, static_cast<unsigned>(m))}, DateTie::at, place);
  }
  found.read.tokens = next + 1 - at;
  found.read.places.back().second = next + 1;
}

// "1 and 30 May 2003": two days of one month, or, "15 and 16 May", one event of two days.
void DateReader::days_of_month(Found& found) const {
  const auto& [tokens, at, context, read] = found;
  const int d = day(tokens, at);
  if (d == 0 || !is(tokens, at + 1, "and")) return;
  if (day(tokens, at + 2) == 0 || month(tokens, at + 3) == 0) return;
  const Parsed last = day_first(tokens, at + 2, context);
  if (!last.date) return;
  const DatePoint p = *last.date->from();
  const auto first = day_of(p.year, p.month, d);
  if (first && d + 1 == p.day) {
    return found.add({last.end, between(*first->from(), p)}, DateTie::between, at);
  }
  if (first) found.add({at + 1, first}, DateTie::at, at);
  found.add(last, DateTie::at, at + 2);
}

// "3 May and 30 April 2002": the first borrows the year.
void DateReader::days_of_year(Found& found) const {
  const auto& [tokens, at, context, read] = found;
  const int d = day(tokens, at);
  const int m = month(tokens, at + 1);
  if (d == 0 || m == 0 || !is(tokens, at + 2, "and") || day(tokens, at + 3) == 0) return;
  const Parsed last = day_first(tokens, at + 3, {});
  if (!last.date) return;
  if (const auto first = day_of(last.date->from()->year, m, d)) {
    found.add({at + 2, first}, DateTie::at, at);
  }
  found.add(last, DateTie::at, at + 3);
}

DateRead DateReader::read(const Tokens& tokens, std::size_t at, DateContext& context) const {
  Found found{tokens, at, context};
  if (const Parsed parsed = interval(tokens, at, context); parsed.date) {
    found.add(parsed, DateTie::between, at);
  }
  if (!found.any()) then(found);
  if (!found.any() && tied(found)) return std::move(found.read);
  if (!found.any()) months_of_year(found);
  if (!found.any()) days_of_month(found);
  if (!found.any()) days_of_year(found);
  if (found.any()) return std::move(found.read);
  if (const Parsed parsed = plain(tokens, at, context); parsed.date) {
    found.add(parsed, parsed.date->is_interval() ? DateTie::between : DateTie::at, at);
  }
  return std::move(found.read);
}

}  // namespace vigil::extract
