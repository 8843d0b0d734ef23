// One event, two days: a treaty ratified twice, one report handed in on two days.

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "check/conflict/clash.h"
#include "check/detail/dates.h"

namespace vigil::check {
namespace {

struct Entry {
  const Claim* claim = nullptr;
  Edtf day;
  Days days;
};

// Whether the claim's own sentence has one of the phrases.
bool says_one_of(const Claim& claim, const Pack& pack, const std::vector<std::string>& phrases) {
  const auto sentences = sentences_with(claim, pack, phrases);
  const std::uint32_t at = claim.statement->where.begin;
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](TextSpan sentence) { return sentence.begin <= at && at < sentence.end; });
}

// Whoever wrote both days in one sentence told them apart; so did one who has another name for one
// of them: the instrument was deposited, the report revised, or received. Two days in a row without
// that are two days of one event.
bool told_apart(const Claim& a, const Claim& b, const Pack& pack) {
  if (!side_by_side(a, b)) return false;
  static const std::vector<std::string> names{
      "deposit",  "deposited", "depositary", "instrument", "instruments", "revised",
      "revision", "corrected", "amended",    "addendum",   "resubmitted", "again",
      "received", "receipt",   "logged",     "registered", "reached",     "arrived"};
  return in_one_sentence(a, b, pack) || says_one_of(a, pack, names) != says_one_of(b, pack, names);
}

// Whether the claim's own sentence says that it began: "in 1997 it introduced a moratorium". What
// was renewed had begun before.
bool tells_beginning(const Claim& claim, const Pack& pack) {
  static const std::vector<std::string> beginning{
      "introduced",  "imposed",     "adopted",    "enacted",    "instituted",
      "established", "declared",    "began",      "started",    "entered",
      "came into",   "took effect", "dates from", "dates back", "dating from"};
  static const std::vector<std::string> renewing{
      "renewed", "extended", "prolonged", "reaffirmed", "new",      "further",
      "again",   "another",  "permanent", "indefinite", "tightened"};
  return claim.row == nullptr && says_one_of(claim, pack, beginning) &&
         !says_one_of(claim, pack, renewing);
}

// The day of the event; nothing where the date is open or only about then.
std::optional<Edtf> day_of(const Claim& claim, const EventRule& rule, const Pack& pack) {
  const Statement& statement = *claim.statement;
  if (!statement.date) return std::nullopt;
  const Edtf& date = *statement.date;
  if (rule.start && date.from() && date.to()) {
    const bool known = !date.is_interval() && !date.from()->approximate;
    return known && tells_beginning(claim, pack) ? statement.date : std::nullopt;
  }
  if (rule.start) {
    if (!date.from() || date.to() || date.from()->approximate) return std::nullopt;
    return Edtf::interval(*date.from(), *date.from());
  }
  if (!date.from() || !date.to() || date.from()->approximate || date.to()->approximate) {
    return std::nullopt;
  }
  return date;
}

bool is_one_day(const Edtf& date) {
  return date.from()->day != 0 && date.to()->day != 0;
}

// Days between the two; 0 where they may be the same.
std::int32_t gap(Days a, Days b) {
  return std::max({0, b.first - a.last, a.first - b.last});
}

bool differ(const Entry& a, const Entry& b, const EventRule& rule) {
  const std::int32_t days = gap(a.days, b.days);
  if (days == 0 || days <= rule.tolerance) return false;
  if (rule.recurring == 0) return true;
  return days < rule.recurring && is_one_day(a.day) && is_one_day(b.day);
}

// Fields that only one of the two has do not tell them apart.
bool same_event(const Claim& a, const Claim& b, const EventRule& rule) {
  return std::all_of(rule.same.begin(), rule.same.end(), [&](const std::string& name) {
    const FieldValue* one = value_of(*a.statement, name);
    const FieldValue* other = value_of(*b.statement, name);
    return one == nullptr || other == nullptr || *one == *other;
  });
}

Side side(const Entry& entry, const EventRule& rule, const Pack& pack) {
  Side made;
  made.claim = entry.claim;
  made.verb = "gives";
  made.says = say(entry.day, pack);
  made.about = rule.name;
  const char* lead = ": ";
  for (const std::string& name : rule.same) {
    const FieldValue* value = value_of(*entry.claim->statement, name);
    if (value == nullptr) continue;
    made.about += lead + words_of_value(*value, pack);
    lead = ", ";
  }
  return made;
}

using Group = std::vector<Entry>;

std::optional<Entry> entry_of(const Claim& claim, const EventRule& rule, const Pack& pack) {
  const Statement& statement = *claim.statement;
  const bool sure = statement.certainty == Certainty::stated;
  if (statement.topic != rule.topic || !sure || !is_meant(statement, rule.only)) return {};
  const auto day = day_of(claim, rule, pack);
  return day ? std::optional(Entry{&claim, *day, days_of(*day)}) : std::nullopt;
}

std::map<std::string, Group> by_country(const Claims& claims, const EventRule& rule,
                                        const Pack& pack) {
  std::map<std::string, Group> groups;
  for (const Claim& claim : claims) {
    if (auto entry = entry_of(claim, rule, pack)) {
      groups[claim.statement->country].push_back(*entry);
    }
  }
  return groups;
}

// Whether the row has the day of the event that is told, or of one that its paragraph tells too.
bool bears_out(const Entry& row, const Entry& told, const Group& all, const EventRule& rule) {
  return std::any_of(all.begin(), all.end(), [&](const Entry& other) {
    const bool here = other.claim == told.claim || side_by_side(*other.claim, *told.claim);
    return here && same_event(*other.claim, *row.claim, rule) &&
           gap(other.days, row.days) <= rule.tolerance;
  });
}

// One row that bears the report out is enough; else the nearest stands against it.
const Entry* row_against(const Entry& told, const Group& all, const Group& rows,
                         const EventRule& rule) {
  const Entry* nearest = nullptr;
  for (const Entry& row : rows) {
    if (!same_event(*told.claim, *row.claim, rule)) continue;
    if (bears_out(row, told, all, rule)) return nullptr;
    if (!differ(told, row, rule)) continue;
    const bool nearer =
        nearest == nullptr || gap(told.days, row.days) < gap(told.days, nearest->days);
    if (nearer) nearest = &row;
  }
  return nearest;
}

}  // namespace

std::vector<Clash> clashes_of_events(const Pack& pack, const Voices& voices) {
  std::vector<Clash> clashes;
  for (const EventRule& rule : pack.conflicts.events) {
    std::map<std::string, Group> rows;
    if (rule.recorded) rows = by_country(voices.rows, rule, pack);
    std::map<std::string, Group> told_of = by_country(voices.claims, rule, pack);
    for (auto& [country, group] : told_of) {
      std::stable_sort(group.begin(), group.end(), [](const Entry& a, const Entry& b) {
        return a.claim->record->report.edition < b.claim->record->report.edition;
      });
      each_pair(group, [&](const Entry& a, const Entry& b) {
        if (!same_event(*a.claim, *b.claim, rule) || !differ(a, b, rule)) return;
        if (told_apart(*a.claim, *b.claim, pack)) return;
        clashes.push_back({side(a, rule, pack), side(b, rule, pack), rule.name});
      });
      for (const Entry& told : group) {
        const Entry* row = row_against(told, group, rows[country], rule);
        if (row != nullptr) {
          clashes.push_back({side(told, rule, pack), side(*row, rule, pack), rule.name});
        }
      }
    }
  }
  return clashes;
}

}  // namespace vigil::check
