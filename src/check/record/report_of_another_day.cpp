// A state's own report handed in on one day by the text, and of another day by the note that cites
// it. Reports to a treaty are named by the day on which they came, so that one of the two is a
// slip; where they are far apart, the note cites another year's.

#include <algorithm>
#include <cstdlib>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

constexpr int days_of_slip = 60;

struct Cited {
  std::size_t note{};  // Index.
  const Citation* citation{};
  Edtf day;
};

bool is_one_day(const Edtf& date) {
  return !date.is_interval() && date.from() && date.from()->day != 0 && !date.from()->approximate;
}

// The states' reports with a day of their own that the notes of the statement cite.
std::vector<Cited> reports_cited(const Subject& subject, const Statement& statement) {
  std::vector<Cited> found;
  const std::vector<int>& numbers = statement.notes;
  for (std::size_t i = 0; i < subject.record.notes.size(); ++i) {
    const auto& note = subject.record.notes[i];
    if (std::find(numbers.begin(), numbers.end(), note.note) == numbers.end()) continue;
    for (const Citation& citation : note.citations) {
      const Description* source = source_of(subject, citation);
      // A body's list of such reports has a day of its own.
      const bool own = source != nullptr && source->kind == SourceKind::treaty_report &&
                       source->organization.empty();
      if (!own) continue;
      const auto day = citation.as_written.date ? citation.as_written.date : source->date;
      if (day && is_one_day(*day)) found.push_back({i, &citation, *day});
    }
  }
  return found;
}

int days_apart(const Edtf& a, const Edtf& b) {
  return std::abs(days_of(a).first - days_of(b).first);
}

void judge(const Subject& subject, const Statement& statement, Reporter& out) {
  if (!statement.date || !is_one_day(*statement.date)) return;
  const std::vector<Cited> all = reports_cited(subject, statement);
  const auto nearest =
      std::min_element(all.begin(), all.end(), [&](const Cited& a, const Cited& b) {
        return days_apart(a.day, *statement.date) < days_apart(b.day, *statement.date);
      });
  if (nearest == all.end()) return;
  const int apart = days_apart(nearest->day, *statement.date);
  if (apart == 0 || apart > days_of_slip) return;
  say_or_remark(subject, out, statement,
                "The text has the report of " + say(*statement.date, subject.pack) + "; note " +
                    std::to_string(subject.record.notes[nearest->note].note) + " cites one of " +
                    say(nearest->day, subject.pack) + ".",
                "Look the day up in the register; where one is of writing and one of receipt, say "
                "so.",
                {place_of(subject, words_of(subject, nearest->note, *nearest->citation))});
}

}  // namespace

void report_of_another_day(const Subject& subject, Reporter& out) {
  for (const RecordedFiling& rule : subject.pack.conflicts.recorded_filings) {
    for (const Statement* statement : told(subject, rule.topic)) {
      const bool missing = !rule.missing.empty() && is_meant(*statement, rule.missing);
      if (!missing) judge(subject, *statement, out);
    }
  }
}

}  // namespace vigil::check
