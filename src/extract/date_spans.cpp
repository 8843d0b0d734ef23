// Spans of time between two dates: DateReader::interval and its parts.

#include "extract/date_parts.h"
#include "extract/dates.h"

namespace vigil::extract {
namespace {

using Tokens = std::vector<Token>;

// What another sentence or a figure begins with; nothing that an event is called by.
bool ends_event(const Tokens& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 6> marks{",", ";", ".", "(", ")", ":"};
  return at >= tokens.size() || is_one_of(tokens, at, marks);
}

// What links the last date of a span to its first, and how many tokens it has; 0 where nothing
// does: "from May to June", "from May till June", "from May up to June", "between May and June".
std::size_t link_of(const Tokens& tokens, std::size_t at, bool from) {
  if (!from) return is(tokens, at, "and") ? 1 : 0;
  constexpr std::array<std::string_view, 5> links{"to", "till", "until", "through", "thru"};
  if (is_one_of(tokens, at, links) || dash(tokens, at)) return 1;
  return is(tokens, at, "up") && is(tokens, at + 1, "to") ? 2 : 0;
}

}  // namespace

// "26 September", "September 26", "September", "mid-June": a date that leaves its year to another.
DateReader::Yearless DateReader::yearless(const Tokens& tokens, std::size_t at) const {
  if (at < tokens.size() && tokens[at].folded.starts_with("mid-")) {
    const auto middle = months_.find(tokens[at].folded.substr(4));
    return middle == months_.end() ? Yearless{} : Yearless{at + 1, middle->second, 0};
  }
  constexpr std::array<std::string_view, 3> vague{"early", "mid", "late"};
  if (is_one_of(tokens, at, vague)) ++at;
  if (const int m = month(tokens, at)) {
    const int d = day(tokens, at + 1);
    return d == 0 ? Yearless{at + 1, m, 0} : Yearless{after_ordinal(tokens, at + 2), m, d};
  }
  const int d = day(tokens, at);
  if (d == 0) return {};
  const std::size_t next = after_ordinal(tokens, at + 1);
  const int m = month(tokens, next);
  return m == 0 ? Yearless{} : Yearless{next + 1, m, d};
}

// "from mid-June to the end of July 1999", "between 26 September and 11 November 2003", "from
// January to 21 May 2006": the first borrows the year of the last. Requires: `from` or "between"
// stands at `at`.
DateReader::Parsed DateReader::borrowed_year(const Tokens& tokens, std::size_t at) const {
  const bool from = is(tokens, at, "from");
  const Yearless first = yearless(tokens, at + 1);
  if (first.month == 0) return {};
  const std::size_t link = link_of(tokens, first.end, from);
  if (link == 0) return {};
  const Parsed last = plain(tokens, first.end + link, {});
  if (!last.date || last.date->is_interval() || last.date->from()->month == 0) return {};
  const DatePoint to = *last.date->from();
  // "from November to February 2003": the year before.
  const int y = first.month > to.month ? to.year - 1 : to.year;
  if (first.day == 0) return {last.end, between(point(y, first.month), to)};
  const auto begin = day_of(y, first.month, first.day);
  return begin ? Parsed{last.end, between(*begin->from(), to)} : Parsed{};
}

// "between the flood in May 2000 and the end of 2001"; "between the flood and the end of 2001",
// which tells only its end. Requires: "between" stands at `at`.
DateReader::Parsed DateReader::since_event(const Tokens& tokens, std::size_t at) const {
  constexpr std::size_t longest = 10;
  if (at + 1 >= tokens.size() || !tokens[at + 1].word || tokens[at + 1].capital) return {};
  for (std::size_t link = at + 2; link < at + longest && !ends_event(tokens, link); ++link) {
    if (!is(tokens, link, "and")) continue;
    const Parsed last = plain(tokens, link + 1, {});
    if (!last.date || !last.date->to()) return {};
    for (std::size_t begin = at + 2; begin < link; ++begin) {
      const Parsed first = plain(tokens, begin, {});
      if (first.date && first.end == link && first.date->from())
        return {last.end, between(*first.date->from(), *last.date->to())};
    }
    return {last.end, Edtf::until(*last.date->to())};
  }
  return {};
}

// "from December 2000 to May 2003", "between 1996 and 2002", "from 1997 onward", "from 1963 till
// 1988".
DateReader::Parsed DateReader::interval(const Tokens& tokens, std::size_t at,
                                        const DateContext& c) const {
  const bool from = is(tokens, at, "from");
  if (!from && !is(tokens, at, "between")) return {};
  if (const Parsed range = day_range(tokens, at + 1); range.date) return range;
  if (const Parsed range = borrowed_year(tokens, at); range.date) return range;
  const Parsed first = plain(tokens, at + 1, c);
  if (!first.date) return from ? Parsed{} : since_event(tokens, at);
  // "from 1997-2002", "from May-September 2003".
  if (first.date->is_interval()) return first;
  constexpr std::array<std::string_view, 3> onward{"on", "onward", "onwards"};
  if (from && is_one_of(tokens, first.end, onward)) {
    return {first.end + 1, Edtf::since(*first.date->from())};
  }
  const std::size_t link = link_of(tokens, first.end, from);
  if (link == 0) {
    // "From December 2001 the army …": open at its end.
    const bool opens = from && at == 0;
    return opens ? Parsed{first.end, Edtf::since(*first.date->from())} : Parsed{};
  }
  const Parsed last = plain(tokens, first.end + link, DateContext{*first.date->from()});
  if (!last.date || !last.date->to()) return {};
  return {last.end, between(*first.date->from(), *last.date->to())};
}

// "the standoff of December 2001 to July 2002": months with their years, and no "from".
DateReader::Parsed DateReader::months_apart(const Tokens& tokens, std::size_t at,
                                            const Parsed& first) const {
  const bool of = at > 0 && (is(tokens, at - 1, "of") || is(tokens, at - 1, "period"));
  if (!of || !is(tokens, first.end, "to") || first.date->is_interval()) return {};
  const DatePoint from = *first.date->from();
  const Parsed last = plain(tokens, first.end + 1, {});
  if (from.month == 0 || from.day != 0 || !last.date || last.date->is_interval()) return {};
  const DatePoint to = *last.date->from();
  if (to.month == 0 || to.day != 0) return {};
  return {last.end, between(from, to)};
}

}  // namespace vigil::extract
