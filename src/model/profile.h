#pragma once
// Profile: what the archive holds of a country at a glance: each topic's latest statement, by the
// date that the fact holds, so that a late report of an old fact never hides a newer one.

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/statement_record.h"

namespace vigil {

struct TopicProfile {
  std::string topic;
  std::int64_t statements{};  // That stand, over all editions,
  std::int64_t confirmed{};   // and those of them that a person confirmed.
  std::string report;         // Where the latest stands: "2004/ardenia",
  int edition{};              // and its edition.
  StatementRecord latest;
  friend bool operator==(const TopicProfile&, const TopicProfile&) = default;
};

struct Profile {
  std::string country;
  std::vector<TopicProfile> topics;  // By key; those without a statement are left out.
  friend bool operator==(const Profile&, const Profile&) = default;
};

// The last day on which a statement of that edition is known to hold. What holds "since 1997", or
// has no date, holds as of its edition: from the first day of the edition's year.
Date holds_on(const Statement& statement, int edition);

}  // namespace vigil
