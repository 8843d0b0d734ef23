#pragma once
// TreatyRules: what a treaty asks of a state and how its days are counted, as the pack says it.
// The engine that counts is src/treaty; it knows days and clocks, and no treaty.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"

namespace vigil {

// How the day follows on which a treaty enters into force for one state. Never before the day on
// which it does in general: what was deposited earlier waits for that.
enum class EntryCount {
  none,         // The pack does not say.
  month_start,  // The first day of the n-th month after the month of the deposit.
  same_day,     // N months after the deposit, on the same day of the month.
  days_after,   // N days after the deposit.
};

// So many months or so many days; neither: the pack does not say.
struct Term {
  int months = 0, days = 0;

  bool given() const { return months > 0 || days > 0; }
};

struct EntryRule {
  EntryCount count = EntryCount::none;
  Term term;                        // Days of `days_after`, months of the others.
  std::string article;              // "17"
  bool succession_at_once = false;  // For a successor state on the day of its notice.
};

enum class ClockKind {
  standing,  // From entry into force on, without a day.
  after,     // So many years, months or days after entry into force.
  each,      // Every year on one day, for the calendar year before.
  meeting,   // Every time the day before a meeting of the treaty begins.
};

struct Clock {
  ClockKind kind = ClockKind::standing;
  int years = 0, months = 0, days = 0;  // Of `after`; one of them.
  std::chrono::month_day day{};         // Of `each`.
  std::string once;     // Of `each`: the obligation of the same treaty that comes first.
  std::string meeting;  // Of `meeting`: the kind of such meetings. One without a day gives none.
  int last_year = 0;    // Of `meeting`: later ones do not count; 0: all do.
};

struct ObligationRule {
  std::string key;      // "weir-removal"
  std::string name;     // "Removal of weirs"
  std::string article;  // "4"
  Clock clock;
  bool extendable = false;  // A meeting can grant more time.
  int extension_years = 0;  // The longest that one extension may be; 0: the treaty names none.
  Place place;
};

struct TreatyRules {
  std::string version;  // A computed day names the rules that gave it.
  EntryRule entry;
  std::optional<Date> signing_until;  // From this day on states accede.
  Term withdrawal;                    // After the notice.
  std::string withdrawal_article;
  std::vector<ObligationRule> obligations;
};

// A table of the record that the pack brings along (record/*.csv).
struct RecordTable {
  std::string file;           // "treaty-status.csv"
  std::string source;         // Where the facts come from, in a line.
  std::optional<Date> until;  // Later facts are missing, but for single rows.
  std::string missing;        // What else it lacks, in a sentence.
  Place place;
};

}  // namespace vigil
