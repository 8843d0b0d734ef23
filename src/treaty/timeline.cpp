#include "treaty/timeline.h"

#include <algorithm>
#include <tuple>

#include "treaty/clock.h"

namespace vigil::treaty {
namespace {

// The day on which a notice takes effect, as stated or as the rules give it.
std::optional<Date> left_on(const Treaty& treaty, const StatusEntry& row) {
  if (row.withdrawn) return row.withdrawn;
  if (!row.notified || !treaty.rules.withdrawal.given()) return std::nullopt;
  return after(*row.notified, treaty.rules.withdrawal);
}

std::optional<Date> entry_of(const Treaty& treaty, const StatusEntry& row) {
  if (row.in_force || !row.deposited) return row.in_force;
  return entry_into_force(treaty, *row.deposited, row.how);
}

bool is_before(const Membership& a, const Membership& b) {
  return std::tie(a.country, a.deposited) < std::tie(b.country, b.deposited);
}

}  // namespace

std::string entry_rule(const Treaty& treaty) {
  if (treaty.rules.entry.count == EntryCount::none) return {};
  return in_words(treaty, treaty.rules.entry) + " (article " + treaty.rules.entry.article + ")";
}

std::string leaving_rule(const Treaty& treaty) {
  if (!treaty.rules.withdrawal.given()) return {};
  return in_words(treaty.rules.withdrawal) + " after notice (article " +
         treaty.rules.withdrawal_article + ")";
}

std::vector<Event> timeline(const Treaty& treaty, const std::vector<StatusEntry>& rows) {
  std::vector<Event> events;
  const auto add = [&](const std::optional<Date>& day, EventKind kind, std::string rule = {}) {
    if (day) events.push_back({*day, kind, std::move(rule)});
  };
  for (const StatusEntry& row : rows) {
    if (row.treaty != treaty.key) continue;
    add(row.signed_on, EventKind::signed_on);
    add(row.provisional, EventKind::provisional);
    add(row.deposited, EventKind::deposited);
    add(entry_of(treaty, row), EventKind::in_force,
        row.in_force ? std::string() : entry_rule(treaty));
    add(row.notified, EventKind::notified);
    add(left_on(treaty, row), EventKind::left,
        row.withdrawn ? std::string() : leaving_rule(treaty));
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return std::tie(a.day, a.kind, a.rule) < std::tie(b.day, b.kind, b.rule);
  });
  return events;
}

std::vector<Standing> standings(const Treaty& treaty, const std::vector<StatusEntry>& rows) {
  std::vector<Standing> all;
  for (const StatusEntry& row : rows) {
    if (row.treaty != treaty.key) continue;
    const std::optional<Date> entry = entry_of(treaty, row);
    const std::optional<Date> left = left_on(treaty, row);
    all.push_back({row.treaty, row.country, row.signed_on, row.provisional, row.deposited, row.how,
                   entry, row.notified, left, entry && !row.in_force, left && !row.withdrawn,
                   row.source});
  }
  std::sort(all.begin(), all.end(), [](const Standing& a, const Standing& b) {
    return std::tie(a.country, a.deposited) < std::tie(b.country, b.deposited);
  });
  return all;
}

std::vector<Membership> memberships(const Treaty& treaty, const std::vector<StatusEntry>& rows) {
  const std::string rule = entry_rule(treaty);
  std::vector<Membership> all;
  for (const StatusEntry& row : rows) {
    if (row.treaty != treaty.key || !row.deposited) continue;
    all.push_back({row.country, *row.deposited, row.how, entry_of(treaty, row),
                   left_on(treaty, row), row.in_force ? std::string() : rule});
  }
  std::sort(all.begin(), all.end(), is_before);
  return all;
}

Parties parties(const Treaty& treaty, const std::vector<StatusEntry>& rows, Date on) {
  Parties parties;
  for (const StatusEntry& row : rows) {
    if (row.treaty != treaty.key || !row.deposited || on < *row.deposited) continue;
    const std::optional<Date> left = left_on(treaty, row);
    if (left && *left <= on) continue;
    parties.deposited.push_back(row.country);
    const std::optional<Date> entry = entry_of(treaty, row);
    if (entry && *entry <= on) parties.in_force.push_back(row.country);
  }
  std::sort(parties.deposited.begin(), parties.deposited.end());
  std::sort(parties.in_force.begin(), parties.in_force.end());
  return parties;
}

}  // namespace vigil::treaty
