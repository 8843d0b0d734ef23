#include "check/record/filings.h"

#include <algorithm>

#include "check/detail/say.h"
#include "check/record/told.h"

namespace vigil::check {

bool is_news(const Subject& subject, Date day) {
  const Date last = last_day(subject);
  return day > add_years(last, -1) && day <= last;
}

std::vector<const FiledReport*> filed_of(const Subject& subject) {
  std::vector<const FiledReport*> found;
  if (subject.record.document.blocks.empty()) return found;
  const std::vector<std::string>& countries = subject.record.report.countries;
  for (const FiledReport& filed : subject.official.filed) {
    if (std::find(countries.begin(), countries.end(), filed.country) != countries.end()) {
      found.push_back(&filed);
    }
  }
  return found;
}

std::string lead_of(const Subject& subject, const FiledReport& filed) {
  return name_of_state(subject, filed.country) + ", " + filed.name + " for " +
         std::to_string(filed.year) + " (" + filed.treaty + ", article " + filed.article + "): ";
}

void say_comparisons(const Subject& subject, Reporter& out, FilingOddity oddity,
                     const std::string& hint) {
  for (const FiledReport* filed : filed_of(subject)) {
    const Date came = filed->submitted ? *filed->submitted->earliest() : filed->due;
    if (!is_news(subject, came)) continue;
    for (const FilingComparison& comparison : filed->comparisons) {
      if (comparison.oddity != oddity) continue;
      out.say(place_of(subject, subject.record.document.blocks.front().text),
              lead_of(subject, *filed) + in_words(comparison) + ".", hint);
    }
  }
}

}  // namespace vigil::check
