#include "extract/dates.h"

#include <utility>

#include "extract/date_parts.h"

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

// Nothing follows that the words before could be of: "the year of the flood" goes on.
bool ends_phrase(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 7> others{"and", "but", "for", "on", "to", "with", "by"};
  return at >= tokens.size() || !(tokens[at].word || tokens[at].digits) ||
         is_one_of(tokens, at, others);
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
       {"from",   "between", "since",  "by",     "until",  "before",    "till",  "circa",  "around",
        "about",  "first",   "second", "third",  "fourth", "early",     "mid",   "every",  "each",
        "ever",   "mid-",    "late",   "late-",  "end",    "beginning", "start", "middle", "spring",
        "summer", "autumn",  "fall",   "winter", "close",  "last",      "it",    "this",   "which"})
    words.add(word, begins_date);
}

// "15 to 19 September 2003", "15-19 September 2003", "30 April to 2 May 2003", "between 15 and 19
// September 2003".
DateReader::Parsed DateReader::day_range(const Tokens& tokens, std::size_t at) const {
  const int first = day(tokens, at);
  if (first == 0) return {};
  std::size_t next = after_ordinal(tokens, at + 1);
  const int first_month = month(tokens, next);
  if (first_month != 0) ++next;
  int first_year = first_month != 0 ? year(tokens, next) : 0;
  if (first_year != 0) ++next;
  const bool both = at > 0 && is(tokens, at - 1, "between") && is(tokens, next, "and");
  if (!both && !dash(tokens, next)) return {};
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

// "mid-2003", "mid-May 2003", "mid-1980s": one word with its year or month in it.
DateReader::Parsed DateReader::middle(const Tokens& tokens, std::size_t at) const {
  if (at >= tokens.size() || !tokens[at].folded.starts_with("mid-")) return {};
  const std::string& word = tokens[at].folded;
  int y = 0;
  const auto [end, error] = std::from_chars(word.data() + 4, word.data() + word.size(), y);
  if (error == std::errc{} && y >= 1900 && y <= 2100) {
    const bool decade = std::string_view(end, word.data() + word.size()) == "s";
    return {at + 1, decade ? between(point(y), point(y + 9)) : Edtf::year(y)};
  }
  const auto found = months_.find(word.substr(4));
  const int year_then = year(tokens, at + 1);
  if (found == months_.end() || year_then == 0) return {};
  return {at + 2, Edtf::month(year_then, static_cast<unsigned>(found->second))};
}

// "the first six months of 2003", "the last 3 months of that year".
DateReader::Parsed DateReader::months_of(const Tokens& tokens, std::size_t at,
                                         const DateContext& c) const {
  const bool first = is(tokens, at, "first");
  if (!first && !is(tokens, at, "last")) return {};
  const int size = small_count(tokens, at + 1);
  if (size < 2 || size > 11 || !is(tokens, at + 2, "months")) return {};
  std::size_t after = is(tokens, at + 3, "of") ? at + 4 : at + 3;
  const std::size_t before = after;
  const int y = year_after(tokens, after, c);
  if (y == 0 || after == before) return {};
  return {after, first ? between(point(y, 1), point(y, size))
                       : between(point(y, 13 - size), point(y, 12))};
}

// "early 2003", "the end of May 2003", "the first half of 2003", "summer 2003", "the early 1990s".
DateReader::Parsed DateReader::vague(const Tokens& tokens, std::size_t at,
                                     const DateContext& c) const {
  constexpr std::array<std::string_view, 15> words{
      "early",  "mid",    "mid-",   "late", "end",    "beginning", "start", "middle",
      "spring", "summer", "autumn", "fall", "winter", "close",     "late-"};
  constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
  std::size_t next = is(tokens, at, "the") ? at + 1 : at;
  if (const Parsed found = months_of(tokens, next, c); found.date) return found;
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
  if (const Parsed found = middle(tokens, next); found.date) return found;
  if (!is_one_of(tokens, next, words)) return {};
  ++next;
  if (is(tokens, next, "-") || is(tokens, next, "in")) ++next;
  if (is(tokens, next, "of")) ++next;
  if (const Parsed inner = month_first(tokens, next, {}); inner.date) return inner;
  if (year(tokens, next) != 0 && is(tokens, next + 1, "s")) return years(tokens, next);
  if (is(tokens, next, "the") && is(tokens, next + 2, "s")) return years(tokens, next);
  // "the winter of 1999-2000".
  if (const Parsed span = years(tokens, next); span.date && span.date->is_interval()) return span;
  // "the end of the year": the one spoken of.
  if (c.last && is(tokens, next - 1, "of") && is(tokens, next, "the") &&
      is(tokens, next + 1, "year") && ends_phrase(tokens, next + 2))
    return {next + 2, Edtf::year(c.last->year)};
  std::size_t after = next;
  const int y = year_after(tokens, after, c);
  return after > next && y != 0 ? Parsed{after, Edtf::year(y)} : Parsed{};
}

// "that August", "that spring": of the year spoken of.
DateReader::Parsed DateReader::that_season(const Tokens& tokens, std::size_t at,
                                           const DatePoint& last) const {
  constexpr std::array<std::string_view, 5> seasons{"spring", "summer", "autumn", "fall", "winter"};
  constexpr std::array<std::string_view, 5> verbs{"will", "would", "was", "is", "has"};
  if (!is(tokens, at, "that")) return {};
  const std::size_t end = at + 2;
  if (year(tokens, end) != 0 || day(tokens, end) != 0 || is_one_of(tokens, end, verbs)) return {};
  if (is_one_of(tokens, at + 1, seasons)) return {end, Edtf::year(last.year)};
  const int m = month(tokens, at + 1);
  return m == 0 ? Parsed{} : Parsed{end, Edtf::month(last.year, static_cast<unsigned>(m))};
}

// "In it", "In that report", "; in the second,", "a report, in which": of the day of a paper.
// Requires: the token before is "in".
DateReader::Parsed DateReader::of_paper(const Tokens& tokens, std::size_t at,
                                        const DateContext& c) const {
  const bool opens = at == 1 || (at > 1 && (is(tokens, at - 2, ",") || is(tokens, at - 2, ";")));
  if (!c.paper || !opens || !is(tokens, at - 1, "in")) return {};
  const Edtf day = Edtf::interval(*c.paper, *c.paper);
  if (at == 1 && is(tokens, at, "it")) return {at + 1, day};
  const bool within = is(tokens, at, "which") && c.paper_here;
  if (within) return {at + 1, day};
  constexpr std::array<std::string_view, 3> these{"that", "this", "the"};
  if (!is_one_of(tokens, at, these)) return {};
  if (is(tokens, at, "the")) {
    constexpr std::array<std::string_view, 2> earlier{"former", "first"};
    constexpr std::array<std::string_view, 3> later{"latter", "second", "last"};
    constexpr std::array<std::string_view, 5> goes_on{",", "it", "the", "its", "they"};
    if (!c.paper_before || !is_one_of(tokens, at + 2, goes_on)) return {};
    if (is_one_of(tokens, at + 1, later)) return {at + 2, day};
    if (is_one_of(tokens, at + 1, earlier))
      return {at + 2, Edtf::interval(*c.paper_before, *c.paper_before)};
    return {};
  }
  return names_paper(tokens, at + 1) ? Parsed{at + 2, day} : Parsed{};
}

void DateContext::note_paper(const std::vector<SlotDate>& dates) {
  for (const SlotDate& date : dates) {
    paper_before = paper_here ? paper : std::nullopt;
    paper = date.date.to() ? date.date.to() : date.date.from();
    paper_here = true;
  }
}

bool names_paper(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 13> papers{
      "report", "reports",     "update",     "updates",   "document",     "documents", "letter",
      "note",   "declaration", "submission", "statement", "declarations", "letters"};
  return is_one_of(tokens, at, papers);
}

// "in the same period", "over that span", "in the same twelve months": all of the time spoken of.
DateReader::Parsed DateReader::same_time(const Tokens& tokens, std::size_t at,
                                         const DateContext& c) {
  constexpr std::array<std::string_view, 6> spans{"period",    "span",    "interval",
                                                  "timeframe", "stretch", "timespan"};
  std::size_t word = is(tokens, at, "the") ? at + 1 : at;
  const bool same =
      is(tokens, word, "same") || is(tokens, word, "that") || is(tokens, word, "those");
  if (!same || !c.whole) return {};
  if (is_one_of(tokens, word + 1, spans)) return {word + 2, c.whole};
  const bool counted = small_count(tokens, word + 1) > 1 && c.whole->is_interval();
  constexpr std::array<std::string_view, 2> units{"months", "years"};
  return counted && is_one_of(tokens, word + 2, units) ? Parsed{word + 3, c.whole} : Parsed{};
}

DateReader::Parsed DateReader::plain(const Tokens& tokens, std::size_t at,
                                     const DateContext& c) const {
  if (const Parsed found = day_range(tokens, at); found.date) return found;
  if (const Parsed found = day_first(tokens, at, c); found.date) return found;
  if (const Parsed found = month_first(tokens, at, c); found.date) return found;
  if (const Parsed found = vague(tokens, at, c); found.date) return found;
  if (const Parsed found = years(tokens, at); found.date) return found;
  if (!c.last) return {};
  if (const Parsed found = same_time(tokens, at, c); found.date) return found;
  const std::size_t word = is(tokens, at, "the") ? at + 1 : at;
  if (const Parsed found = that_season(tokens, word, *c.last); found.date) return found;
  if (const Parsed found = of_paper(tokens, at, c); found.date) return found;
  return relative_date(tokens, at, *c.last);
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
  if (Parsed parsed = plain(tokens, at, context); parsed.date) {
    if (const Parsed both = months_apart(tokens, at, parsed); both.date) parsed = both;
    found.add(parsed, parsed.date->is_interval() ? DateTie::between : DateTie::at, at);
  }
  return std::move(found.read);
}

}  // namespace vigil::extract
