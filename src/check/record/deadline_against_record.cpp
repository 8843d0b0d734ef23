// A deadline on another day than the treaty's clock gives; and one deadline counted in two ways on
// one page. What a meeting may have moved is let be where the record has no word of it.

#include <algorithm>
#include <map>

#include "check/conflict/claims.h"
#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/record/told.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

int days_apart(const Edtf& told, Date due) {
  const Days days = days_of(told), own = days_of(Edtf::day(due));
  return std::max({0, days.first - own.last, own.first - days.last});
}

// A day on which one of the obligations that may be meant falls due.
struct Due {
  Date day{};
  bool movable = false;  // A meeting can grant more time.
  std::string rule;
};

class DeadlineChecker {
 public:
  DeadlineChecker(const Subject& subject, const RecordedDay& rule, Reporter& out)
      : subject_(subject), rule_(rule), out_(out) {}

  void run() {
    for (const Statement* statement : told(subject_, rule_.topic)) {
      const auto day = day_told(*statement);
      if (!day || !is_meant(*statement, rule_.only) || falls_yearly(*day)) continue;
      judge(*statement, *day);
    }
    say_counted_twice();
  }

 private:
  bool is_named(const std::string& treaty, const std::string& obligation) const {
    const std::string key = treaty + "/" + obligation;
    return std::find(rule_.due.begin(), rule_.due.end(), key) != rule_.due.end();
  }

  // A day that comes every year is not held against the year.
  bool falls_yearly(const Edtf& day) const {
    for (const Treaty& treaty : subject_.pack.treaties) {
      for (const ObligationRule& rule : treaty.rules.obligations) {
        if (rule.clock.kind != ClockKind::each || !is_named(treaty.key, rule.key)) continue;
        const Date due{day.from()->earliest().year(), rule.clock.day.month(), rule.clock.day.day()};
        if (overlaps(day, Edtf::day(due))) return true;
      }
    }
    return false;
  }

  bool is_movable(const Obligation& due) const {
    for (const Treaty& treaty : subject_.pack.treaties) {
      if (treaty.key != due.treaty) continue;
      for (const ObligationRule& rule : treaty.rules.obligations) {
        if (rule.key == due.key) return rule.extendable;
      }
    }
    return false;
  }

  std::vector<Due> due_of(const std::string& country) const {
    std::vector<Due> all;
    for (const Obligation& due : subject_.official.obligations) {
      if (due.country != country || !is_named(due.treaty, due.key)) continue;
      all.push_back({due.first_due, is_movable(due), due.rule});
      if (due.due != due.first_due) all.push_back({due.due, true, due.rule});
    }
    return all;
  }

  void judge(const Statement& statement, const Edtf& day) {
    const std::vector<Due> all = due_of(statement.country);
    if (all.empty()) return;
    const Due* nearest = &all.front();
    for (const Due& due : all) {
      if (due.movable && is_before(Edtf::day(due.day), day) == true) return;
      if (days_apart(day, due.day) < days_apart(day, nearest->day)) nearest = &due;
    }
    const int apart = days_apart(day, nearest->day);
    if (apart <= rule_.tolerance) {
      if (day.from()->day > 0) fitting_[{statement.country, nearest->day}].push_back(&statement);
      return;
    }
    say_or_remark(subject_, out_, statement,
                  "Due on " + say(nearest->day, subject_.pack) +
                      " by the treaty's clock; the "
                      "report gives " +
                      say(day, subject_.pack) + ". " + nearest->rule + ".",
                  "Count again from the entry into force, or say who moved the day.");
  }

  // 180 days are counted with the first day or without it: either will do, but not both.
  void say_counted_twice() {
    for (const auto& [due, statements] : fitting_) {
      const Statement& first = *statements.front();
      const auto other =
          std::find_if(statements.begin(), statements.end(),
                       [&](const Statement* one) { return *day_told(*one) != *day_told(first); });
      if (other == statements.end()) continue;
      out_.remark(place_of(subject_, (*other)->where),
                  "One deadline on two days: " + say(*day_told(first), subject_.pack) + " and " +
                      say(*day_told(**other), subject_.pack) + ". Both are ways of counting.",
                  "Use one of them throughout.", {place_of(subject_, first.where)});
    }
  }

  const Subject& subject_;
  const RecordedDay& rule_;
  Reporter& out_;
  std::map<std::pair<std::string, Date>, std::vector<const Statement*>> fitting_;
};

}  // namespace

void deadline_against_record(const Subject& subject, Reporter& out) {
  for (const RecordedDay& rule : subject.pack.conflicts.recorded_days) {
    DeadlineChecker(subject, rule, out).run();
  }
}

}  // namespace vigil::check
