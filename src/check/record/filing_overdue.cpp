// A report that a treaty asked of the state and that came late or not at all, as far as the
// register knows, and of which the text is silent. Where the register does not reach, nothing
// follows.

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/record/filings.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

// How the report that was due has come, in the year of the edition; empty: in time, or no news.
std::string trouble_of(const Subject& subject, const FiledReport& filed) {
  const std::string due = "due on " + say(filed.due, subject.pack) + ", and ";
  if (filed.filed == Filed::missing && is_news(subject, filed.due)) {
    return due + "not in the register.";
  }
  if (filed.filed != Filed::late || !filed.submitted) return {};
  const Date came = *filed.submitted->earliest();
  const std::string late =
      "it came " + lateness(filed) + " late, on " + say(came, subject.pack) + ".";
  if (is_news(subject, came)) return due + late;
  return is_news(subject, filed.due) ? due + "not there when the edition closed; " + late
                                     : std::string();
}

// Whether the text itself says that one is missing or late, or gives the day on which it came.
bool is_told(const Subject& subject, const FiledReport& filed) {
  const auto& rules = subject.pack.conflicts.recorded_filings;
  return std::any_of(rules.begin(), rules.end(), [&](const RecordedFiling& rule) {
    const std::vector<const Statement*> all = told(subject, rule.topic);
    return std::any_of(all.begin(), all.end(), [&](const Statement* statement) {
      if (statement->country != filed.country) return false;
      if (!rule.missing.empty() && is_meant(*statement, rule.missing)) return true;
      if (!filed.submitted || !statement->date) return false;
      return contains(*statement->date, *filed.submitted);
    });
  });
}

}  // namespace

void filing_overdue(const Subject& subject, Reporter& out) {
  for (const FiledReport* filed : filed_of(subject)) {
    const std::string trouble = trouble_of(subject, *filed);
    if (trouble.empty() || is_told(subject, *filed)) continue;
    out.say(place_of(subject, subject.record.document.blocks.front().text),
            lead_of(subject, *filed) + trouble,
            "Say so in the report, with the day on which the register was read.");
  }
}

}  // namespace vigil::check
