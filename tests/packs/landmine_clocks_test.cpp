// The landmine pack's own clocks over every day of 1997 to 2040, and its own record in other
// orders: what must hold of every treaty, whatever its rules say.

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "pack/record.h"
#include "treaty/treaty.h"

namespace vigil {
namespace {

struct Landmine {
  Landmine() {
    const Path folder = Path(VIGIL_SOURCE_DIR) / "packs" / "landmine";
    pack::Loading loading = pack::load(folder);
    REQUIRE(loading.pack);
    pack = *std::move(loading.pack);
    pack::RecordLoading tables = pack::load_record(folder, pack);
    REQUIRE(tables.record);
    record = *std::move(tables.record);
  }
  std::vector<const Treaty*> treaties() const {  // Those with rules.
    std::vector<const Treaty*> with_rules;
    for (const Treaty& treaty : pack.treaties) {
      if (treaty.rules.entry.count != EntryCount::none) with_rules.push_back(&treaty);
    }
    return with_rules;
  }
  Pack pack;
  Record record;
};

const Landmine& landmine() {
  static const Landmine loaded;
  return loaded;
}

const Date first_day = make_date(1997, 1, 1), end = make_date(2041, 1, 1);

template <class Visit>
void on_every_day(const Visit& visit) {
  for (Date day = first_day; day < end; day = add_days(day, 1)) visit(day);
}

bool is_last_of_month(Date day) {
  return add_days(day, 1).month() != day.month();
}

// The day that the rule counts out, before it is held against the treaty's own.
void hold_to_rule(const Treaty& treaty, Date deposited, Date entry) {
  if (entry == *treaty.in_force) return;
  if (treaty.rules.entry.count == EntryCount::month_start)
    REQUIRE(entry.day() == std::chrono::day{1});
  if (treaty.rules.entry.count != EntryCount::same_day) return;
  const bool fits = entry.day() == deposited.day() || is_last_of_month(entry);
  REQUIRE(fits);
}

TEST_CASE("five treaties of the pack have rules that the calendar can be held to") {
  std::vector<std::string> keys;
  for (const Treaty* treaty : landmine().treaties()) keys.push_back(treaty->key);
  std::sort(keys.begin(), keys.end());
  CHECK(keys == std::vector<std::string>{"CCM", "CCW", "CCW-APII", "CCW-PV", "MBT"});
}

TEST_CASE(
    "a treaty enters into force after the deposit, as its rule says, and never earlier for a later "
    "one") {
  for (const Treaty* treaty : landmine().treaties()) {
    CAPTURE(treaty->key);
    Date last = first_day;
    on_every_day([&](Date day) {
      const auto entry = treaty::entry_into_force(*treaty, day, Joining::accession);
      REQUIRE(entry);
      REQUIRE(entry->ok());
      REQUIRE(day < *entry);
      REQUIRE(*treaty->in_force <= *entry);
      REQUIRE(last <= *entry);
      last = *entry;
      hold_to_rule(*treaty, day, *entry);
      const auto succeeded = treaty::entry_into_force(*treaty, day, Joining::succession);
      REQUIRE(succeeded);
      REQUIRE(day <= *succeeded);
      REQUIRE(*succeeded <= *entry);
    });
  }
}

TEST_CASE(
    "the day on which a notice takes effect is after the notice, and never earlier for a later "
    "one") {
  for (const Treaty* treaty : landmine().treaties()) {
    CAPTURE(treaty->key);
    REQUIRE(treaty->rules.withdrawal.given());
    Date last = first_day;
    on_every_day([&](Date day) {
      const Date left = treaty::after(day, treaty->rules.withdrawal);
      REQUIRE(left.ok());
      REQUIRE(day < left);
      REQUIRE(last <= left);
      last = left;
    });
  }
}

// What a state that deposited on that day owes within twelve years.
std::vector<Obligation> owed(const Treaty& treaty, Date deposited) {
  StatusEntry row;
  row.treaty = treaty.key;
  row.country = "XA";
  row.deposited = deposited;
  Record record;
  record.status = {row};
  return treaty::obligations(
      landmine().pack, record,
      {.treaty = treaty.key, .to = add_years(deposited, 12), .today = deposited});
}

void hold(const Obligation& due, Date initial_due) {
  REQUIRE(due.due.ok());
  REQUIRE(due.entry < due.due);
  REQUIRE(due.first_due == due.due);
  if (due.key != "annual-report" || due.treaty == "CCW-APII") return;
  REQUIRE(due.due == Date{due.due.year() / std::chrono::April / 30});
  REQUIRE(due.year == static_cast<int>(due.due.year()) - 1);
  REQUIRE(static_cast<int>(due.entry.year()) <= *due.year);
  REQUIRE(initial_due < due.due);
}

TEST_CASE(
    "every deadline comes after entry into force, and a yearly one after the first report's") {
  for (const Treaty* treaty : landmine().treaties()) {
    if (treaty->rules.obligations.empty()) continue;
    CAPTURE(treaty->key);
    on_every_day([&](Date day) {
      const std::vector<Obligation> all = owed(*treaty, day);
      const auto first = std::find_if(all.begin(), all.end(), [](const Obligation& one) {
        return one.key == "initial-report";
      });
      for (const Obligation& one : all) hold(one, first == all.end() ? one.entry : first->due);
      REQUIRE(std::is_sorted(all.begin(), all.end(), [](const Obligation& a, const Obligation& b) {
        return a.due < b.due;
      }));
    });
  }
}

TEST_CASE("a deadline is never earlier for who joined later") {
  for (const Treaty* treaty : landmine().treaties()) {
    for (const ObligationRule& rule : treaty->rules.obligations) {
      if (rule.clock.kind != ClockKind::after) continue;
      CAPTURE(rule.key);
      Date last = first_day;
      on_every_day([&](Date day) {
        const auto entry = treaty::entry_into_force(*treaty, day, Joining::accession);
        const Date due = treaty::due_after(rule.clock, *entry);
        REQUIRE(last <= due);
        last = due;
      });
    }
  }
}

std::vector<StatusEntry> shuffled_status(unsigned seed) {
  std::vector<StatusEntry> rows = landmine().record.status;
  std::mt19937 random(seed);
  std::shuffle(rows.begin(), rows.end(), random);
  return rows;
}

bool same(const Parties& a, const Parties& b) {
  return a.deposited == b.deposited && a.in_force == b.in_force;
}

void hold_to_order(const std::vector<StatusEntry>& rows) {
  const Landmine& own = landmine();
  for (const Treaty& treaty : own.pack.treaties) {
    CAPTURE(treaty.key);
    CHECK(treaty::standings(treaty, rows) == treaty::standings(treaty, own.record.status));
    CHECK(treaty::timeline(treaty, rows) == treaty::timeline(treaty, own.record.status));
    for (int year = 1980; year <= 2030; ++year) {
      const Date day = make_date(year, 7, 31);
      CHECK(same(treaty::parties(treaty, rows, day),
                 treaty::parties(treaty, own.record.status, day)));
    }
  }
}

TEST_CASE("no timeline, standing, count or obligation depends on the order in which rows came") {
  const Date today = make_date(2026, 11, 30);
  const Landmine& own = landmine();
  const auto due = treaty::obligations(own.pack, own.record, {.today = today});
  REQUIRE(due.size() > 6000);
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    Record other = own.record;
    other.status = shuffled_status(seed);
    std::reverse(other.extensions.begin(), other.extensions.end());
    CHECK(other.status != own.record.status);
    hold_to_order(other.status);
    CHECK(treaty::obligations(own.pack, other, {.today = today}) == due);
  }
}

}  // namespace
}  // namespace vigil
