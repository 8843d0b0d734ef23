#include "treaty/obligations.h"

#include <algorithm>
#include <tuple>

#include "treaty/clock.h"
#include "treaty/timeline.h"

namespace vigil::treaty {
namespace {

// The obligations of one party to one treaty.
class Ledger {
 public:
  Ledger(const Treaty& treaty, const std::vector<Meeting>& meetings, const Record& record,
         const Asked& asked, std::vector<Obligation>& out)
      : treaty_(treaty), meetings_(meetings), record_(record), asked_(asked), out_(out) {}

  // Memberships of one country follow on each other, by day of deposit.
  void add(const Membership& party) {
    if (!party.in_force) return;
    stay_ = party.country == country_ ? stay_ + 1 : 1;
    country_ = party.country;
    for (const ObligationRule& rule : treaty_.rules.obligations) {
      if (rule.clock.kind == ClockKind::after) once(party, rule);
      if (rule.clock.kind == ClockKind::each) yearly(party, rule);
      if (rule.clock.kind == ClockKind::meeting) before_meetings(party, rule);
    }
  }

 private:
  bool is_asked(const Membership& party, Date due) const {
    if (party.left && *party.left <= due) return false;
    return (!asked_.from || *asked_.from <= due) && (!asked_.to || due <= *asked_.to);
  }

  Obligation draft(const Membership& party, const ObligationRule& rule, Date due) const {
    Obligation made;
    made.country = party.country;
    made.treaty = treaty_.key;
    made.key = rule.key;
    made.name = rule.name;
    made.article = rule.article;
    made.entry = *party.in_force;
    made.first_due = made.due = due;
    made.stay = stay_;
    made.rule =
        in_words(rule.clock) + " (article " + rule.article + "); in force " +
        to_string(*party.in_force) + ": " +
        (party.entry_rule.empty() ? std::string("as the depositary states") : party.entry_rule) +
        "; rules of " + treaty_.rules.version;
    return made;
  }

  void keep(Obligation made) {
    made.state = made.due < asked_.today ? ObligationState::unrecorded : ObligationState::open;
    out_.push_back(std::move(made));
  }

  // The decisions that moved the day, by the day to which they did.
  std::vector<Grant> granted(const Membership& party, const ObligationRule& rule, Date due) const {
    std::vector<Grant> grants;
    for (const Extension& extension : record_.extensions) {
      if (extension.treaty == treaty_.key && extension.country == party.country &&
          extension.obligation == rule.key && due < extension.until) {
        grants.push_back({extension.until, extension.decided_by});
      }
    }
    std::sort(grants.begin(), grants.end(), [](const Grant& a, const Grant& b) {
      return std::tie(a.until, a.decided_by) < std::tie(b.until, b.decided_by);
    });
    return grants;
  }

  void once(const Membership& party, const ObligationRule& rule) {
    Obligation made = draft(party, rule, due_after(rule.clock, *party.in_force));
    made.extensions = granted(party, rule, made.first_due);
    if (!made.extensions.empty()) {
      made.due = made.extensions.back().until;
      made.rule = "extended " + in_words(made.extensions) + " from " + to_string(made.first_due) +
                  ", " + made.rule;
    }
    if (is_asked(party, made.due)) keep(std::move(made));
  }

  // The day before which a yearly obligation has not begun.
  Date begin_of(const Membership& party, const ObligationRule& rule) const {
    for (const ObligationRule& first : treaty_.rules.obligations) {
      if (!rule.clock.once.empty() && first.key == rule.clock.once) {
        return due_after(first.clock, *party.in_force);
      }
    }
    return *party.in_force;
  }

  void yearly(const Membership& party, const ObligationRule& rule) {
    const Date begin = begin_of(party, rule);
    // It covers a year in which the treaty was in force for the state at least for a part.
    for (int year = static_cast<int>(party.in_force->year()) + 1; year <= last_year(); ++year) {
      const Date due = due_in(rule.clock, year);
      if (due <= begin || !is_asked(party, due)) continue;
      Obligation made = draft(party, rule, due);
      made.year = year - 1;
      keep(std::move(made));
    }
  }

  // For whom the treaty was in force before that day.
  void before_meetings(const Membership& party, const ObligationRule& rule) {
    for (const Meeting& meeting : meetings_) {
      const std::optional<Date> due = due_before(rule.clock, treaty_, meeting);
      if (!due || *due <= *party.in_force || !is_asked(party, *due)) continue;
      if (!asked_.to && last_year() < static_cast<int>(due->year())) continue;
      Obligation made = draft(party, rule, *due);
      made.year = static_cast<int>(meeting.from->year());
      made.rule = meeting.name + " on " + to_string(*meeting.from) + ": " + made.rule;
      keep(std::move(made));
    }
  }

  int last_year() const {
    return static_cast<int>(asked_.to ? asked_.to->year()
                                      : asked_.today.year() + std::chrono::years{1});
  }

  const Treaty& treaty_;
  const std::vector<Meeting>& meetings_;
  const Record& record_;
  const Asked& asked_;
  std::vector<Obligation>& out_;
  std::string country_;  // Of the membership before.
  int stay_ = 1;
};

bool is_before(const Obligation& a, const Obligation& b) {
  return std::tie(a.due, a.country, a.treaty, a.key, a.first_due) <
         std::tie(b.due, b.country, b.treaty, b.key, b.first_due);
}

}  // namespace

std::vector<Obligation> obligations(const Pack& pack, const Record& record, const Asked& asked) {
  std::vector<Obligation> all;
  for (const Treaty& treaty : pack.treaties) {
    if (treaty.rules.obligations.empty()) continue;
    if (!asked.treaty.empty() && asked.treaty != treaty.key) continue;
    Ledger ledger(treaty, pack.meetings, record, asked, all);
    for (const Membership& party : memberships(treaty, record.status)) {
      if (asked.country.empty() || asked.country == party.country) ledger.add(party);
    }
  }
  std::sort(all.begin(), all.end(), is_before);
  return all;
}

}  // namespace vigil::treaty
