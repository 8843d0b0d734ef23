// The properties of treaty in one file, because RapidCheck takes seconds to compile.

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "treaty/testing.h"
#include "treaty/treaty.h"

namespace vigil {
namespace {

template <class T>
std::vector<T> shuffled(std::vector<T> all, unsigned seed) {
  for (std::size_t i = all.size(); i > 1; --i) {
    seed = seed * 1'664'525U + 1'013'904'223U;
    std::swap(all[i - 1], all[(seed >> 8U) % i]);
  }
  return all;
}

TEST_CASE("every clock gives a valid day for every day of 1997 to 2040, and never runs backwards") {
  const testing::River river(VIGIL_SOURCE_DIR);
  for (const Treaty& treaty : river.pack.treaties) {
    Date last_entry = make_date(1, 1, 1);
    std::vector<Date> last_due(treaty.rules.obligations.size(), last_entry);
    for (Date day = make_date(1997, 1, 1); day < make_date(2041, 1, 1); day = add_days(day, 1)) {
      const auto entry = treaty::entry_into_force(treaty, day, Joining::ratification);
      REQUIRE(entry);
      REQUIRE(entry->ok());
      REQUIRE(day < *entry);
      REQUIRE(last_entry <= *entry);
      last_entry = *entry;
      for (std::size_t i = 0; i < last_due.size(); ++i) {
        const Clock& clock = treaty.rules.obligations[i].clock;
        if (clock.kind != ClockKind::after) continue;
        const Date due = treaty::due_after(clock, day);
        REQUIRE(due.ok());
        REQUIRE(day < due);
        REQUIRE(last_due[i] <= due);
        last_due[i] = due;
      }
    }
  }
}

TEST_CASE("no answer depends on the order of the record's rows") {
  const testing::River river(VIGIL_SOURCE_DIR);
  const Date today = make_date(2004, 11, 9);
  const auto due = treaty::obligations(river.pack, river.record, {.today = today});
  const auto runs = treaty::streaks(river.record, "XB");
  const auto events = treaty::timeline(river.rivers(), river.record.status);
  CHECK(rc::check([&](unsigned seed) {
    Record other;
    other.status = shuffled(river.record.status, seed);
    other.tallies = shuffled(river.record.tallies, seed);
    other.votes = shuffled(river.record.votes, seed);
    other.extensions = shuffled(river.record.extensions, seed);
    RC_ASSERT(treaty::obligations(river.pack, other, {.today = today}) == due);
    RC_ASSERT(treaty::streaks(other, "XB") == runs);
    for (const Treaty& treaty : river.pack.treaties) {
      const Date day = add_days(make_date(1996, 1, 1), static_cast<int>(seed % 4000));
      RC_ASSERT(treaty::parties(treaty, other.status, day).deposited ==
                treaty::parties(treaty, river.record.status, day).deposited);
    }
    const auto same = treaty::timeline(river.rivers(), other.status);
    RC_ASSERT(same == events);
  }));
}

TEST_CASE("for whom a treaty is in force has deposited, but for a day that the depositary states") {
  const testing::River river(VIGIL_SOURCE_DIR);
  CHECK(rc::check([&](unsigned seed) {
    const Date day = add_days(make_date(1996, 1, 1), static_cast<int>(seed % 4000));
    const auto parties = treaty::parties(river.rivers(), river.record.status, day);
    RC_ASSERT(std::includes(parties.deposited.begin(), parties.deposited.end(),
                            parties.in_force.begin(), parties.in_force.end()));
  }));
}

}  // namespace
}  // namespace vigil
