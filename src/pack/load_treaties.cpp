#include "pack/load_treaties.h"

namespace vigil::pack {
namespace {

EntryRule read_entry(TableReader& table) {
  EntryRule entry;
  const std::string count = table.text("entry");
  if (count == "month-start") entry.count = EntryCount::month_start;
  if (count == "same-day") entry.count = EntryCount::same_day;
  if (count == "days-after") entry.count = EntryCount::days_after;
  if (!count.empty() && entry.count == EntryCount::none) {
    table.complain("\"entry\" is \"month-start\", \"same-day\", \"days-after\" or left out.");
  }
  entry.term = {table.number("entry_months"), table.number("entry_days")};
  entry.article = table.text("entry_article");
  entry.succession_at_once = table.flag("succession_at_once");
  return entry;
}

// "04-30" → 30 April; nothing for 31 April, and for 29 February, which most years lack.
std::optional<std::chrono::month_day> day_of_year(const std::string& text) {
  const std::optional<Date> day = parse_date("2001-" + text);
  if (!day) return std::nullopt;
  return std::chrono::month_day{day->month(), day->day()};
}

Clock read_clock(TableReader& table) {
  Clock clock;
  clock.years = table.number("years");
  clock.months = table.number("months");
  clock.days = table.number("days");
  const std::string each = table.text("each");
  clock.once = table.text("once");
  clock.meeting = table.text("before");
  clock.last_year = table.number("last_year");
  const int counted = (clock.years > 0) + (clock.months > 0) + (clock.days > 0);
  if (counted + !each.empty() + !clock.meeting.empty() > 1) {
    table.complain("An obligation has one clock: years, months, days, each or before.");
  }
  if (counted == 1) clock.kind = ClockKind::after;
  if (!each.empty()) clock.kind = ClockKind::each;
  if (!clock.meeting.empty()) clock.kind = ClockKind::meeting;
  if (each.empty()) return clock;
  if (const auto day = day_of_year(each)) {
    clock.day = *day;
  } else {
    table.complain("\"each\" must be a month and a day that every year has, such as \"04-30\".");
  }
  return clock;
}

ObligationRule read_obligation(TableReader& table) {
  ObligationRule rule;
  rule.key = table.required_text("key");
  rule.name = table.required_text("name");
  rule.article = table.required_text("article");
  rule.clock = read_clock(table);
  rule.extendable = table.flag("extendable");
  rule.extension_years = table.number("extension_years");
  rule.place = table.place();
  table.done();
  return rule;
}

}  // namespace

void read_treaties(TableReader& root, Draft& draft) {
  for (const toml::table* item : root.tables("treaty")) {
    TableReader table(root.file(), *item);
    Treaty treaty;
    treaty.key = table.required_text("key");
    treaty.name = table.required_text("name");
    treaty.aliases = table.texts("aliases");
    treaty.adopted = table.date("adopted");
    treaty.opened = table.date("opened");
    treaty.in_force = table.date("in_force");
    treaty.rules.version = table.text("rules");
    treaty.rules.entry = read_entry(table);
    treaty.rules.signing_until = table.date("signing_until");
    treaty.rules.withdrawal = {table.number("withdrawal_months"), table.number("withdrawal_days")};
    treaty.rules.withdrawal_article = table.text("withdrawal_article");
    for (const toml::table* part : table.tables("obligation")) {
      TableReader obligation(root.file(), *part);
      treaty.rules.obligations.push_back(read_obligation(obligation));
    }
    table.done();
    draft.places.treaties.push_back(table.place());
    draft.pack.treaties.push_back(std::move(treaty));
  }
}

}  // namespace vigil::pack
