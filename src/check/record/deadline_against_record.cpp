// A deadline on another day than the treaty's clock gives; and one deadline counted in two ways on
// one page. What a meeting may have moved is let be where the record has no word of it.

#include <algorithm>
#include <map>

#include "check/detail/dates.h"
#include "check/detail/say.h"
#include "check/record/deadlines.h"
#include "check/rules.h"

namespace vigil::check {
namespace {

class DeadlineChecker {
 public:
  DeadlineChecker(const Subject& subject, const RecordedDay& rule, Reporter& out)
      : subject_(subject), rule_(rule), out_(out) {}

  void run() {
    const std::vector<ToldDeadline> all = told_deadlines(subject_, rule_);
    for (const ToldDeadline& told : all) {
      if (told.nearest && !told.may_be_moved) judge(told);
    }
    say_counted_twice();
  }

 private:
  void judge(const ToldDeadline& told) {
    const Due& due = *told.nearest;
    if (told.days_apart <= rule_.tolerance) {
      if (told.day.from()->day > 0) {
        fitting_[{told.statement->country, due.day}].push_back(told.statement);
      }
      return;
    }
    say_or_remark(subject_, out_, *told.statement,
                  "Due on " + say(due.day, subject_.pack) +
                      " by the treaty's clock; the "
                      "report gives " +
                      say(told.day, subject_.pack) + ". " + due.rule + ".",
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
