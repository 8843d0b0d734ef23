#include "check/record/deadlines.h"

#include <algorithm>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

bool is_named(const RecordedDay& rule, const std::string& treaty, const std::string& obligation) {
  const std::string key = treaty + "/" + obligation;
  return std::find(rule.due.begin(), rule.due.end(), key) != rule.due.end();
}

bool falls_yearly(const Subject& subject, const RecordedDay& named, const Edtf& day) {
  for (const Treaty& treaty : subject.pack.treaties) {
    for (const ObligationRule& rule : treaty.rules.obligations) {
      if (rule.clock.kind != ClockKind::each || !is_named(named, treaty.key, rule.key)) continue;
      const Date due{day.from()->earliest().year(), rule.clock.day.month(), rule.clock.day.day()};
      if (overlaps(day, Edtf::day(due))) return true;
    }
  }
  return false;
}

bool is_movable(const Subject& subject, const Obligation& due) {
  for (const Treaty& treaty : subject.pack.treaties) {
    if (treaty.key != due.treaty) continue;
    for (const ObligationRule& rule : treaty.rules.obligations) {
      if (rule.key == due.key) return rule.extendable;
    }
  }
  return false;
}

std::vector<Due> dues_of(const Subject& subject, const RecordedDay& rule,
                         const std::string& country) {
  std::vector<Due> all;
  for (const Obligation& due : subject.official.obligations) {
    if (due.country != country || !is_named(rule, due.treaty, due.key)) continue;
    all.push_back({due.first_due, is_movable(subject, due), due.rule, due.treaty});
    if (due.due != due.first_due) all.push_back({due.due, true, due.rule, due.treaty});
  }
  return all;
}

int days_apart(const Edtf& told, Date due) {
  const Days days = days_of(told), own = days_of(Edtf::day(due));
  return std::max({0, days.first - own.last, own.first - days.last});
}

ToldDeadline beside(const std::vector<Due>& dues, ToldDeadline told) {
  for (const Due& due : dues) {
    if (due.movable && is_before(Edtf::day(due.day), told.day) == true) told.may_be_moved = true;
    const int apart = days_apart(told.day, due.day);
    if (told.nearest && apart >= told.days_apart) continue;
    told.nearest = due;
    told.days_apart = apart;
  }
  return told;
}

}  // namespace

std::vector<ToldDeadline> told_deadlines(const Subject& subject, const RecordedDay& rule) {
  std::vector<ToldDeadline> all;
  for (const Statement* statement : told(subject, rule.topic)) {
    const auto day = day_told(*statement);
    if (!day || !is_meant(*statement, rule.only) || falls_yearly(subject, rule, *day)) continue;
    all.push_back(beside(dues_of(subject, rule, statement->country), {statement, *day}));
  }
  return all;
}

}  // namespace vigil::check
