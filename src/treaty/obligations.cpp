#include "treaty/obligations.h"

#include <algorithm>
#include <tuple>

#include "treaty/clock.h"
#include "treaty/timeline.h"

namespace vigil::treaty {
namespace {

// "extended to 2019-03-01 (9MSP) and to 2028-03-01 (17MSP)"
std::string moved_in_words(const std::vector<const Extension*>& grants) {
  std::string words;
  for (const Extension* grant : grants) {
    words += (words.empty() ? "extended to " : " and to ") + to_string(grant->until);
    if (!grant->decided_by.empty()) words += " (" + grant->decided_by + ")";
  }
  return words;
}

// The obligations of one party to one treaty.
class Ledger {
 public:
  Ledger(const Treaty& treaty, const Record& record, const Asked& asked,
         std::vector<Obligation>& out)
      : treaty_(treaty), record_(record), asked_(asked), out_(out) {}

  void add(const Membership& party) {
    if (!party.in_force) return;
    for (const ObligationRule& rule : treaty_.rules.obligations) {
      if (rule.clock.kind == ClockKind::after) once(party, rule);
      if (rule.clock.kind == ClockKind::each) yearly(party, rule);
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

  void once(const Membership& party, const ObligationRule& rule) {
    Obligation made = draft(party, rule, due_after(rule.clock, *party.in_force));
    std::vector<const Extension*> grants;
    for (const Extension& extension : record_.extensions) {
      if (extension.treaty != treaty_.key || extension.country != party.country ||
          extension.obligation != rule.key || extension.until <= made.first_due) {
        continue;
      }
      grants.push_back(&extension);
    }
    if (!grants.empty()) {
      std::sort(grants.begin(), grants.end(),
                [](const Extension* a, const Extension* b) { return a->until < b->until; });
      made.extensions = static_cast<int>(grants.size());
      made.due = grants.back()->until;
      made.rule = moved_in_words(grants) + " from " + to_string(made.first_due) + ", " + made.rule;
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
    const int last =
        asked_.to ? static_cast<int>(asked_.to->year()) : static_cast<int>(asked_.today.year()) + 1;
    // It covers a year in which the treaty was in force for the state at least for a part.
    for (int year = static_cast<int>(party.in_force->year()) + 1; year <= last; ++year) {
      const Date due = due_in(rule.clock, year);
      if (due <= begin || !is_asked(party, due)) continue;
      Obligation made = draft(party, rule, due);
      made.year = year - 1;
      keep(std::move(made));
    }
  }

  const Treaty& treaty_;
  const Record& record_;
  const Asked& asked_;
  std::vector<Obligation>& out_;
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
    Ledger ledger(treaty, record, asked, all);
    for (const Membership& party : memberships(treaty, record.status)) {
      if (asked.country.empty() || asked.country == party.country) ledger.add(party);
    }
  }
  std::sort(all.begin(), all.end(), is_before);
  return all;
}

}  // namespace vigil::treaty
