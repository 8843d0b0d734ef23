#pragma once
// Timelines: what happened between a state and a treaty, day by day, and where both stand on a day.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/record.h"
#include "model/standing.h"
#include "pack/pack.h"

namespace vigil::treaty {

enum class EventKind { signed_on, provisional, deposited, in_force, notified, left };

struct Event {
  Date day{};
  EventKind kind{};
  std::string rule;  // How the day was computed; empty where the record states it.
  friend bool operator==(const Event&, const Event&) = default;
};

// How the days follow on which the treaty enters into force for a state, and ceases to, in words
// and with the article; empty where the pack does not say.
std::string entry_rule(const Treaty& treaty);
std::string leaving_rule(const Treaty& treaty);

// The rows of one state and one treaty, as events in the order of their days.
std::vector<Event> timeline(const Treaty& treaty, const std::vector<StatusEntry>& rows);

// Where each state stands, a row of the record each, by country and day of deposit. Rows of other
// treaties are passed over.
std::vector<Standing> standings(const Treaty& treaty, const std::vector<StatusEntry>& rows);

// From the deposit until the state left. Leaving is not a day of membership any more.
struct Membership {
  std::string country;
  Date deposited{};
  Joining how = Joining::unknown;
  std::optional<Date> in_force;  // Nothing when the rules do not give it.
  std::optional<Date> left;
  std::string entry_rule;  // How in_force follows; empty where the record states it.
};

// Of all states, by country and day of deposit. Rows of other treaties are passed over.
std::vector<Membership> memberships(const Treaty& treaty, const std::vector<StatusEntry>& rows);

Parties parties(const Treaty& treaty, const std::vector<StatusEntry>& rows, Date on);

}  // namespace vigil::treaty
