// A reporting period that runs backwards, or over many whole years: a slip of one digit.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
#include "check/detail/words.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr int few_years = 2;  // A first report may reach back so far.

bool is_day(const DateMention& mention) {
  return mention.date && !mention.date->is_interval() && mention.date->from()->day > 0;
}

bool is_span(const DateMention& mention) {
  return mention.date && mention.date->is_interval() && mention.date->from() &&
         mention.date->to() && mention.date->from()->day > 0 && mention.date->to()->day > 0;
}

// "1 May 2001 to 1 May 2004", "… to 30 April 2004": so many whole years; 0 for any other span.
int whole_years(Date from, Date to) {
  for (const Date end : {to, add_days(to, 1)}) {
    const int years = static_cast<int>(end.year()) - static_cast<int>(from.year());
    if (years > 0 && end == add_years(from, years)) return years;
  }
  return 0;
}

// Full years between, whatever else.
int years_in(Date from, Date to) {
  const Date end = add_days(to, 1);
  int years = static_cast<int>(end.year()) - static_cast<int>(from.year());
  while (years > 0 && end < add_years(from, years)) --years;
  return years;
}

bool is_years(const DateMention& mention) {
  return mention.form == DateForm::year && mention.date && mention.date->is_interval();
}

// Words with which a period begins: "for the period", "for calendar years", "River Report, 1 May
// 2001-30 April 2002"; of a yearly report "covering the time from 1 May 2001" as well.
constexpr std::array<std::string_view, 3> openings{"period", "calendar year", "Report, "};
constexpr std::array<std::string_view, 9> yearly_openings{"takes in",     "runs from", "covering",
                                                          "covers",       "covered",   "cover ",
                                                          "for the time", "spanning",  "spans"};
// They stand between such words and the first day.
constexpr std::array<std::string_view, 13> small_words{
    "the",  "time", "period", "from", "between", "years", "calendar",
    "year", "of",   "a",      "days", "span",    "for"};
// Between two days of one period.
constexpr std::array<std::string_view, 10> joints{
    "-", "\u2013", "to", "through", "until", "till", "up to", "right to", "and up to", "up until"};

template <class List>
bool has_any(std::string_view text, const List& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

// Of several reports the words may give the time of all.
bool speaks_of_one(std::string_view text) {
  const std::string words = lower(text);
  return words.find("report") != std::string::npos && words.find("reports") == std::string::npos;
}

bool says_yearly(std::string_view text) {
  const std::string words = lower(text);
  return words.find("annual") != std::string::npos || words.find("yearly") != std::string::npos;
}

// Whether the first date belongs to the words: "covering the time from 1 May 2001".
bool are_close(std::string_view between) {
  const auto words = words_of(between);
  return between.find_first_of(";:.") == std::string_view::npos &&
         std::all_of(words.begin(), words.end(), [](const Word& word) {
           return std::find(small_words.begin(), small_words.end(), word.lower) !=
                  small_words.end();
         });
}

class PeriodChecker {
 public:
  PeriodChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  // `yearly`: of a report that is known to be one of every year.
  void judge(TextSpan where, bool yearly) {
    const std::string_view text = text_of(subject_.record.document, where);
    if (!has_any(text, openings) && !has_any(text, yearly_openings)) return;
    const auto dates = dates_in(text, subject_.pack.reading.months, where.begin);
    yearly_ = speaks_of_one(text) && (yearly || says_yearly(text));
    for (const std::string_view words : openings) {
      if (judge_behind(text, where.begin, text.find(words), dates)) return;
    }
    if (!yearly_) return;
    for (const std::string_view words : yearly_openings) {
      const std::size_t at = text.find(words);
      if (at == std::string_view::npos) continue;
      const auto date = std::find_if(dates.begin(), dates.end(), [&](const DateMention& one) {
        return one.where.begin >= where.begin + at;
      });
      const std::size_t end = at + words.size();
      if (date == dates.end() || date->where.begin - where.begin < end) continue;
      if (!are_close(text.substr(end, date->where.begin - where.begin - end))) continue;
      if (judge_behind(text, where.begin, at, dates)) return;
    }
  }

 private:
  // Whether a period was found behind those words.
  bool judge_behind(std::string_view text, std::uint32_t offset, std::size_t at,
                    const std::vector<DateMention>& dates) {
    if (at == std::string_view::npos) return false;
    const auto after = offset + static_cast<std::uint32_t>(at);
    const bool calendar = text.substr(at).starts_with("calendar") && speaks_of_one(text);
    const bool of_years = calendar || yearly_;
    const auto first = std::find_if(dates.begin(), dates.end(), [&](const DateMention& one) {
      return one.where.begin >= after;
    });
    if (first == dates.end()) return false;
    const auto i = static_cast<std::size_t>(first - dates.begin());
    if (of_years && judge_years(text, offset, dates, i)) return true;
    // The first date behind the words begins the period, or is all of it.
    if (is_span(dates[i])) {
      compare(dates[i].where, dates[i].date->from()->earliest(), dates[i].date->to()->earliest());
      return true;
    }
    const bool two = i + 1 < dates.size() && is_day(dates[i]) && is_day(dates[i + 1]) &&
                     are_joined(text, offset, dates[i], dates[i + 1]);
    if (!two) return false;
    compare({dates[i].where.begin, dates[i + 1].where.end}, dates[i].date->from()->earliest(),
            dates[i + 1].date->from()->earliest());
    return true;
  }

  // "Calendar years 2001 to 2011".
  bool judge_years(std::string_view text, std::uint32_t offset,
                   const std::vector<DateMention>& dates, std::size_t i) {
    if (is_years(dates[i])) {
      compare(dates[i].where, dates[i].date->from()->earliest(), dates[i].date->to()->latest());
      return true;
    }
    const bool two = i + 1 < dates.size() && dates[i].form == DateForm::year &&
                     dates[i + 1].form == DateForm::year && dates[i].date && dates[i + 1].date &&
                     are_joined(text, offset, dates[i], dates[i + 1]);
    if (!two) return false;
    compare({dates[i].where.begin, dates[i + 1].where.end}, *dates[i].date->earliest(),
            *dates[i + 1].date->latest());
    return true;
  }

  static bool are_joined(std::string_view text, std::uint32_t offset, const DateMention& a,
                         const DateMention& b) {
    const std::string_view gap =
        trim(text.substr(a.where.end - offset, b.where.begin - a.where.end));
    const bool between = text.substr(0, a.where.begin - offset).ends_with("between ");
    if (gap == "and") return between;
    return std::find(joints.begin(), joints.end(), gap) != joints.end();
  }

  void compare(TextSpan where, Date from, Date to) {
    const std::string span = say(from, subject_.pack) + " to " + say(to, subject_.pack);
    if (to < from) {
      out_.say(place_of(subject_, where), "The period ends before it begins: " + span + ".",
               "Look at the report's first page.");
    } else if (const int years = yearly_ ? years_in(from, to) : whole_years(from, to);
               years > few_years) {
      out_.say(place_of(subject_, where),
               "The period has " + std::to_string(years) + " whole years: " + span + ".",
               "Look at the report's first page: a digit may be wrong.");
    }
  }

  const Subject& subject_;
  Reporter& out_;
  bool yearly_ = false;
};

// Whether the words tell of a report that a treaty asks for every year.
bool tells_filing(const Subject& subject, const std::vector<const Statement*>& filings,
                  TextSpan where) {
  return std::any_of(filings.begin(), filings.end(), [&](const Statement* one) {
    if (one->where.begin >= where.end || where.begin >= one->where.end) return false;
    const std::string words = words_told(subject, *one);
    const bool first =
        words.find("initial") != std::string::npos || words.find("first") != std::string::npos;
    return !first;
  });
}

// Whether the note cites such a report, and not the first.
bool cites_filing(const Subject& subject, std::size_t note) {
  if (note >= subject.record.notes.size()) return false;
  const std::string words =
      lower(text_of(subject.record.document, subject.record.document.notes[note].text));
  if (words.find("initial") != std::string::npos) return false;
  const auto& citations = subject.record.notes[note].citations;
  return std::any_of(citations.begin(), citations.end(), [](const Citation& one) {
    return one.as_written.kind == SourceKind::treaty_report;
  });
}

}  // namespace

void period_of_report(const Subject& subject, Reporter& out) {
  PeriodChecker checker(subject, out);
  std::vector<const Statement*> filings;
  for (const RecordedFiling& rule : subject.pack.conflicts.recorded_filings) {
    const auto claims = told(subject, rule.topic);
    filings.insert(filings.end(), claims.begin(), claims.end());
  }
  for (const Sentence& sentence : subject.layout.sentences) {
    checker.judge(sentence.text, tells_filing(subject, filings, sentence.text));
  }
  const auto& notes = subject.record.document.notes;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    checker.judge(notes[i].text, cites_filing(subject, i));
  }
}

}  // namespace vigil::check
