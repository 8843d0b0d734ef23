// Who was at a meeting: what a report tells against the list of those who came. Only where it is
// plain that both mean one meeting, and no list says what the report does.

#include <algorithm>
#include <map>

#include "check/conflict/clash.h"
#include "check/detail/dates.h"
#include "pack/wording.h"

namespace vigil::check {
namespace {

const std::string* word_of(const Statement& statement, const std::string& field) {
  const FieldValue* value = value_of(statement, field);
  return value == nullptr ? nullptr : std::get_if<std::string>(value);
}

std::optional<std::int64_t> number_of(const Statement& statement, const std::string& field) {
  const FieldValue* value = value_of(statement, field);
  const auto* number = value == nullptr ? nullptr : std::get_if<std::int64_t>(value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

// Who is named at a meeting was there, unless it is denied.
bool was_there(const Statement& statement, const std::string& field) {
  const FieldValue* value = value_of(statement, field);
  const auto* flag = value == nullptr ? nullptr : std::get_if<bool>(value);
  return flag == nullptr || *flag;
}

bool same_meeting(const Statement& told, const Statement& row, const RecordedMeeting& rule) {
  const std::string *one = word_of(told, rule.kind), *other = word_of(row, rule.kind);
  if (one == nullptr || other == nullptr || *one != *other) return false;
  const auto wanted = number_of(told, rule.number), held = number_of(row, rule.number);
  if (wanted && held && *wanted != *held) return false;
  if (told.date && !overlaps(*told.date, *row.date)) return false;
  if (wanted && held) return true;
  const bool several =
      std::find(rule.several.begin(), rule.several.end(), *one) != rule.several.end();
  if (!told.date || several) return false;
  const Days days = days_of(*told.date);
  return days.last - days.first < 31;  // Within a month there is one of a kind.
}

class Attendances {
 public:
  Attendances(const Pack& pack, const RecordedMeeting& rule, const Claims& rows)
      : pack_(pack), words_(pack), rule_(rule) {
    for (const Claim& row : rows) {
      if (row.statement->topic == rule.topic) rows_[row.statement->country].push_back(&row);
    }
  }

  void run(const Claim& told, std::vector<Clash>& out) const {
    const Statement& statement = *told.statement;
    const auto rows = rows_.find(statement.country);
    if (rows == rows_.end()) return;
    const Claim* against = nullptr;
    for (const Claim* row : rows->second) {
      if (!same_meeting(statement, *row->statement, rule_)) continue;
      const bool there = was_there(*row->statement, rule_.attended);
      if (there == was_there(statement, rule_.attended)) return;
      if (against == nullptr) against = row;
    }
    if (against == nullptr) return;
    Clash clash{side(told), side(*against), "Meetings"};
    clash.meeting = true;
    out.push_back(std::move(clash));
  }

 private:
  Side side(const Claim& claim) const {
    const Statement& statement = *claim.statement;
    Side made;
    made.claim = &claim;
    made.says = was_there(statement, rule_.attended) ? "it attended" : "it did not attend";
    made.says += " the " + name_of(statement);
    if (claim.row == nullptr && statement.date) made.about = say(*statement.date, pack_);
    return made;
  }

  // "Fifth Meeting of States Parties", or what its kind is called.
  std::string name_of(const Statement& statement) const {
    const std::string& kind = *word_of(statement, rule_.kind);
    const auto number = number_of(statement, rule_.number);
    for (const Meeting& meeting : pack_.meetings) {
      if (number && meeting.kind == kind && meeting.number == *number) return meeting.name;
    }
    const TopicField* field = pack::Wording::field(words_.topic(rule_.topic), rule_.kind);
    if (field == nullptr) return kind;
    const auto words = field->words.find(kind);
    return words != field->words.end() ? words->second : kind;
  }

  const Pack& pack_;
  pack::Wording words_;
  const RecordedMeeting& rule_;
  std::map<std::string, std::vector<const Claim*>> rows_;  // By country.
};

}  // namespace

std::vector<Clash> clashes_of_attendance(const Pack& pack, const Voices& voices) {
  std::vector<Clash> clashes;
  for (const RecordedMeeting& rule : pack.conflicts.recorded_meetings) {
    if (rule.attended.empty() || voices.rows.empty()) continue;
    const Attendances attendances(pack, rule, voices.rows);
    for (const Claim& claim : voices.claims) {
      const Statement& statement = *claim.statement;
      if (statement.topic == rule.topic && statement.certainty == Certainty::stated) {
        attendances.run(claim, clashes);
      }
    }
  }
  return clashes;
}

}  // namespace vigil::check
