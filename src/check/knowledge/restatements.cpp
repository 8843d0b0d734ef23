// Restated figures: what an edition printed, and what later ones printed in its place, with
// the reason that they give themselves.

#include <algorithm>
#include <map>
#include <tuple>

#include "check/conflict/clash.h"
#include "check/conflict/numbers.h"
#include "check/knowledge/gather.h"

namespace vigil::check {
namespace {

int edition_of(const Number& entry) {
  return entry.claim->record->report.edition;
}

// The largest of each edition, which the parts that a report tells cannot exceed.
std::vector<Number> one_each(std::vector<Number> group) {
  std::stable_sort(group.begin(), group.end(), [](const Number& a, const Number& b) {
    return std::tuple(edition_of(a), -size_of(*a.value)) <
           std::tuple(edition_of(b), -size_of(*b.value));
  });
  const auto same = [](const Number& a, const Number& b) { return edition_of(a) == edition_of(b); };
  group.erase(std::unique(group.begin(), group.end(), same), group.end());
  return group;
}

Restatement restatement(const std::vector<Number>& printings, const FigureRule& rule,
                        const std::string& field, const Pack& pack) {
  const Statement& first = *printings.front().claim->statement;
  Restatement made;
  made.country = first.country;
  made.topic = first.topic;
  made.field = field;
  made.date = first.date;
  const FieldValue* place = value_of(first, rule.place_field.empty() ? "place" : rule.place_field);
  if (place != nullptr) made.place = words_of_value(*place, pack);
  for (std::size_t i = 0; i < printings.size(); ++i) {
    made.printings.push_back(
        {edition_of(printings[i]), printings[i].claim->ref, *printings[i].value});
    const bool changed = i > 0 && *printings[i].value != *printings[i - 1].value;
    if (changed && made.cause.empty()) made.cause = cause_of_change(*printings[i].claim, pack);
  }
  return made;
}

}  // namespace

std::vector<Restatement> restatements_of(const Pack& pack, const std::vector<Claim>& claims) {
  std::vector<Restatement> found;
  std::map<std::pair<std::string, std::string>, bool> seen;  // Of two rules on one field the first.
  for (const FigureRule& rule : pack.conflicts.figures) {
    for (const std::string& field : rule.fields) {
      if (!seen.emplace(std::pair(rule.topic, field), true).second) continue;
      std::map<std::string, std::vector<Number>> things;
      for (const Claim& claim : claims) {
        const Statement& statement = *claim.statement;
        if (statement.topic != rule.topic || !statement.date ||
            statement.certainty == Certainty::denied || !is_meant(statement, rule.only)) {
          continue;
        }
        const FieldValue* value = value_of(statement, field);
        if (value != nullptr) things[thing_of(claim, rule.scope)].push_back({&claim, value});
      }
      for (auto& [key, group] : things) {
        const std::vector<Number> printings = one_each(std::move(group));
        const bool differ = std::any_of(printings.begin(), printings.end(), [&](const Number& e) {
          return *e.value != *printings.front().value;
        });
        if (differ) found.push_back(restatement(printings, rule, field, pack));
      }
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Restatement& a, const Restatement& b) {
    return std::tie(a.country, a.topic, a.field, a.date, a.place) <
           std::tie(b.country, b.topic, b.field, b.date, b.place);
  });
  return found;
}

}  // namespace vigil::check
