// A reporting period that runs backwards, or over many whole years: a slip of one digit.

#include <optional>

#include "check/detail/dates.h"
#include "check/detail/layout.h"
#include "check/detail/say.h"
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

bool is_years(const DateMention& mention) {
  return mention.form == DateForm::year && mention.date && mention.date->is_interval();
}

// Where the words of a period begin: "for the period", "for calendar years", "River Report, 1 May
// 2001-30 April 2002".
std::optional<std::uint32_t> begin_of_period(std::string_view text) {
  for (const std::string_view words : {"period", "calendar year", "Report, "}) {
    const std::size_t at = text.find(words);
    if (at != std::string_view::npos) return static_cast<std::uint32_t>(at);
  }
  return std::nullopt;
}

class PeriodChecker {
 public:
  PeriodChecker(const Subject& subject, Reporter& out) : subject_(subject), out_(out) {}

  void judge(TextSpan where) {
    const std::string_view text = text_of(subject_.record.document, where);
    const auto at = begin_of_period(text);
    if (!at) return;
    const std::uint32_t after = where.begin + *at;
    const bool of_years = text.substr(*at).starts_with("calendar");
    const auto dates = dates_in(text, subject_.pack.reading.months, where.begin);
    for (std::size_t i = 0; i < dates.size(); ++i) {
      if (dates[i].where.begin < after) continue;
      if (of_years && judge_years(text, where.begin, dates, i)) return;
      // The first date behind "period" begins it, or is all of it: "1 May 2001-30 April 2002".
      if (is_span(dates[i])) {
        compare(dates[i].where, dates[i].date->from()->earliest(), dates[i].date->to()->earliest());
      } else if (i + 1 < dates.size() && is_day(dates[i]) && is_day(dates[i + 1]) &&
                 are_joined(text, where.begin, dates[i], dates[i + 1])) {
        compare({dates[i].where.begin, dates[i + 1].where.end}, dates[i].date->from()->earliest(),
                dates[i + 1].date->from()->earliest());
      }
      return;
    }
  }

 private:
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
    const std::string between(text.substr(a.where.end - offset, b.where.begin - a.where.end));
    return between == "-" || between == " - " || between == "\u2013" || between == " \u2013 " ||
           between == " to " || between == " through " || between == " until ";
  }

  void compare(TextSpan where, Date from, Date to) {
    const std::string span = say(from, subject_.pack) + " to " + say(to, subject_.pack);
    if (to < from) {
      out_.say(place_of(subject_, where), "The period ends before it begins: " + span + ".",
               "Look at the report's first page.");
    } else if (const int years = whole_years(from, to); years > few_years) {
      out_.say(place_of(subject_, where),
               "The period has " + std::to_string(years) + " whole years: " + span + ".",
               "Look at the report's first page: a digit may be wrong.");
    }
  }

  const Subject& subject_;
  Reporter& out_;
};

}  // namespace

void period_of_report(const Subject& subject, Reporter& out) {
  PeriodChecker checker(subject, out);
  for (const Sentence& sentence : subject.layout.sentences) checker.judge(sentence.text);
  for (const Note& note : subject.record.document.notes) checker.judge(note.text);
}

}  // namespace vigil::check
