#include "treaty/extensions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "pack/csv.h"
#include "treaty/clock.h"
#include "treaty/timeline.h"

namespace vigil::treaty {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // Treaty, country, obligation.

struct Granted {
  Date until{};
  Place place;
};

std::size_t place_of(const pack::Csv& csv, std::string_view column) {
  const auto at = std::find(csv.header.begin(), csv.header.end(), column);
  return static_cast<std::size_t>(at - csv.header.begin());
}

std::string cell(const pack::Csv& csv, const pack::CsvRow& row, std::string_view column) {
  const std::size_t i = place_of(csv, column);
  return i < row.fields.size() ? row.fields[i] : std::string();
}

// The decisions on each obligation, by day.
std::map<Key, std::vector<Granted>> decisions(const std::vector<pack::RecordText>& texts) {
  std::map<Key, std::vector<Granted>> all;
  for (const pack::RecordText& text : texts) {
    if (text.form.file != pack::extensions_table) continue;
    const pack::Csv csv = pack::parse_csv(text.rows);
    for (const pack::CsvRow& row : csv.rows) {
      const std::optional<Date> until = parse_date(cell(csv, row, "until"));
      if (!until) continue;
      all[{cell(csv, row, "treaty"), cell(csv, row, "country"), cell(csv, row, "obligation")}]
          .push_back({*until, {text.file, row.places[place_of(csv, "until")]}});
    }
  }
  for (auto& [key, granted] : all) {
    std::stable_sort(granted.begin(), granted.end(),
                     [](const Granted& a, const Granted& b) { return a.until < b.until; });
  }
  return all;
}

const Treaty* treaty_of(const Pack& pack, std::string_view key) {
  const auto at = std::find_if(pack.treaties.begin(), pack.treaties.end(),
                               [&](const Treaty& treaty) { return treaty.key == key; });
  return at == pack.treaties.end() ? nullptr : &*at;
}

const ObligationRule* rule_of(const Treaty& treaty, std::string_view key) {
  const auto& rules = treaty.rules.obligations;
  const auto at = std::find_if(rules.begin(), rules.end(),
                               [&](const ObligationRule& rule) { return rule.key == key; });
  return at == rules.end() ? nullptr : &*at;
}

// The day due before any decision, of the state's latest membership; nothing: it never bound it.
std::optional<Date> first_due(const Treaty& treaty, const Record& record,
                              const std::string& country, const ObligationRule& rule) {
  std::optional<Date> due;
  for (const Membership& party : memberships(treaty, record.status)) {
    if (party.country == country && party.in_force) due = due_after(rule.clock, *party.in_force);
  }
  return due;
}

std::string no_party(const std::string& treaty, std::string country) {
  return std::move(
      country.append(" is no party to ").append(treaty).append(": it has no day that could move."));
}

class Checker {
 public:
  Checker(const Pack& pack, const Record& record) : pack_(pack), record_(record) {}

  void check(const Key& key, const std::vector<Granted>& granted) {
    const auto& [treaty_key, country, obligation] = key;
    const Treaty* treaty = treaty_of(pack_, treaty_key);
    const ObligationRule* rule = treaty == nullptr ? nullptr : rule_of(*treaty, obligation);
    if (rule == nullptr || rule->clock.kind != ClockKind::after) return;
    std::optional<Date> due = first_due(*treaty, record_, country, *rule);
    for (const Granted& each : granted) {
      if (!due) {
        complain(each, no_party(treaty_key, country),
                 "Enter in treaty-status how it joined, then its extension.");
      } else {
        check(*rule, *due, each);
        due = std::max(*due, each.until);
      }
    }
  }

  Findings findings() && { return std::move(findings_); }

 private:
  void check(const ObligationRule& rule, Date due, const Granted& granted) {
    if (granted.until < due) {
      return complain(granted, "Extended to " + to_string(granted.until) +
                                   ", before the day due, " + to_string(due) + ".");
    }
    if (rule.extension_years == 0 || granted.until <= after(due, {12 * rule.extension_years, 0})) {
      return;
    }
    complain(granted,
             "Extended from " + to_string(due) + " to " + to_string(granted.until) +
                 "; one decision grants no more than " + std::to_string(rule.extension_years) +
                 " years.",
             "Enter every decision, also those between.");
  }

  void complain(const Granted& granted, std::string message, std::string hint = {}) {
    findings_.push_back(
        {"record-row", Severity::error, granted.place, std::move(message), std::move(hint), {}});
  }

  const Pack& pack_;
  const Record& record_;
  Findings findings_;
};

}  // namespace

Findings wrong_extensions(const Pack& pack, const Record& record,
                          const std::vector<pack::RecordText>& texts) {
  Checker checker(pack, record);
  for (const auto& [key, granted] : decisions(texts)) checker.check(key, granted);
  return std::move(checker).findings();
}

}  // namespace vigil::treaty
