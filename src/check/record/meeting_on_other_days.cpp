// A meeting on days on which it was not held. Who attended: attendance_against_record.

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

const Meeting* meeting_of(const Subject& subject, const RecordedMeeting& rule,
                          const Statement& statement) {
  const FieldValue* kind = value_of(statement, rule.kind);
  const FieldValue* number = value_of(statement, rule.number);
  if (kind == nullptr || number == nullptr) return nullptr;
  const auto* word = std::get_if<std::string>(kind);
  const auto* ordinal = std::get_if<std::int64_t>(number);  // "5" for the Fifth.
  if (word == nullptr || ordinal == nullptr) return nullptr;
  const auto at =
      std::find_if(subject.pack.meetings.begin(), subject.pack.meetings.end(),
                   [&](const Meeting& one) { return one.kind == *word && one.number == *ordinal; });
  return at == subject.pack.meetings.end() ? nullptr : &*at;
}

// A month or a year of the meeting fits; days of it must lie in it, but for one at either end.
bool fits(const Edtf& date, const Meeting& meeting) {
  const Days told = days_of(date);
  const Days from = days_of(Edtf::day(*meeting.from)), to = days_of(Edtf::day(*meeting.to));
  const bool in_days = date.from() && date.to() && date.from()->day > 0 && date.to()->day > 0;
  if (!in_days) return told.first <= to.last && from.first <= told.last;
  return told.first + 1 >= from.first && told.last <= to.last + 1;
}

}  // namespace

void meeting_on_other_days(const Subject& subject, Reporter& out) {
  for (const RecordedMeeting& rule : subject.pack.conflicts.recorded_meetings) {
    for (const Statement* statement : told(subject, rule.topic)) {
      const Meeting* meeting = meeting_of(subject, rule, *statement);
      if (meeting == nullptr || !meeting->from || !meeting->to || !statement->date) continue;
      if (fits(*statement->date, *meeting)) continue;
      say_or_remark(subject, out, *statement,
                    "The " + meeting->name + " was held from " + say(*meeting->from, subject.pack) +
                        " to " + say(*meeting->to, subject.pack) + "; the report gives " +
                        say(*statement->date, subject.pack) + ".",
                    "Correct the days, or the meeting's number.");
    }
  }
}

}  // namespace vigil::check
