#include "pack/validate_treaties.h"

#include <algorithm>
#include <string_view>

namespace vigil::pack {
namespace {

class Checker {
 public:
  explicit Checker(Findings& findings) : findings_(findings) {}

  void complain(const Place& place, std::string message, std::string hint = {}) {
    findings_.push_back(
        {"pack-inconsistent", Severity::error, place, std::move(message), std::move(hint), {}});
  }

 private:
  Findings& findings_;
};

const ObligationRule* find(const TreatyRules& rules, std::string_view key) {
  const auto at = std::find_if(rules.obligations.begin(), rules.obligations.end(),
                               [&](const ObligationRule& rule) { return rule.key == key; });
  return at == rules.obligations.end() ? nullptr : &*at;
}

// Months or days, whichever the rule counts in, and not the other.
bool is_counted(const EntryRule& entry) {
  const bool in_days = entry.count == EntryCount::days_after;
  const int count = in_days ? entry.term.days : entry.term.months;
  const int other = in_days ? entry.term.months : entry.term.days;
  return count >= 1 && count <= (in_days ? 3650 : 120) && other == 0;
}

void check_entry(const Treaty& treaty, const Place& place, Checker& check) {
  const TreatyRules& rules = treaty.rules;
  if (rules.entry.count == EntryCount::none) {
    if (rules.obligations.empty()) return;
    return check.complain(place, treaty.name + " has obligations, but no \"entry\".",
                          "Say how a state's own entry into force follows from its deposit.");
  }
  if (rules.version.empty()) {
    check.complain(place, "The rules of " + treaty.name + " have no version.",
                   "Write the day on which they were put down: rules = \"2026-11-24\".");
  }
  if (!is_counted(rules.entry)) {
    check.complain(place, rules.entry.count == EntryCount::days_after
                              ? treaty.name + " needs \"entry_days\" between 1 and 3,650, alone."
                              : treaty.name + " needs \"entry_months\" between 1 and 120, alone.");
  }
  if (rules.withdrawal.months > 0 && rules.withdrawal.days > 0) {
    check.complain(place, treaty.name + " counts withdrawal in months or in days, not in both.");
  }
  if (rules.entry.article.empty()) {
    check.complain(place, treaty.name + " does not name the article of its entry into force.");
  }
}

void check_obligation(const Treaty& treaty, const ObligationRule& rule, Checker& check) {
  const Clock& clock = rule.clock;
  if (find(treaty.rules, rule.key) != &rule) {
    check.complain(rule.place, treaty.name + " has two obligations \"" + rule.key + "\".");
  }
  if (clock.years > 200 || clock.months > 2400 || clock.days > 73'000) {
    check.complain(rule.place, "The clock of " + rule.key + " runs for more than 200 years.");
  }
  if (rule.extendable && clock.kind != ClockKind::after) {
    check.complain(rule.place, rule.key + " can be extended, but has no day that could move.");
  }
  if (rule.extension_years > 0 && !rule.extendable) {
    check.complain(rule.place, rule.key + " has \"extension_years\", but is not extendable.");
  }
  if (clock.last_year > 0 && clock.kind != ClockKind::meeting) {
    check.complain(rule.place, rule.key + " has \"last_year\", but no \"before\".");
  }
  if (clock.once.empty()) return;
  const ObligationRule* first = find(treaty.rules, clock.once);
  if (clock.kind != ClockKind::each || first == nullptr || first->clock.kind != ClockKind::after) {
    check.complain(rule.place, "\"once\" of " + rule.key + " must name an obligation of " +
                                   treaty.name + " with a day of its own.");
  }
}

}  // namespace

void validate_treaty_rules(const Draft& draft, Findings& findings) {
  Checker check(findings);
  for (std::size_t i = 0; i < draft.pack.treaties.size(); ++i) {
    const Treaty& treaty = draft.pack.treaties[i];
    check_entry(treaty, draft.places.treaties[i], check);
    for (const ObligationRule& rule : treaty.rules.obligations) {
      check_obligation(treaty, rule, check);
    }
  }
}

}  // namespace vigil::pack
