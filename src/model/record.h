#pragma once
// Record: what depositaries and roll calls say, as plain rows. The pack brings it along
// (pack/record.h); what it lacks is missing here, and nobody fills it in.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace vigil {

// How a state expressed that it is bound.
enum class Joining { unknown, ratification, acceptance, approval, accession, succession, consent };

std::string_view to_string(Joining how);  // "ratification"; "" for unknown.
std::optional<Joining> parse_joining(std::string_view word);

// One state and one treaty. A state that left and came back has two.
struct StatusEntry {
  std::string treaty, country;  // Keys: "CRT", "XA".
  std::optional<Date> signed_on;
  std::optional<Date> deposited;  // The day of the instrument, not of a parliament's vote.
  Joining how = Joining::unknown;
  std::optional<Date> provisional;  // Declared that it applies the treaty provisionally.
  std::optional<Date> in_force;     // As the depositary states it; else it follows from the rules.
  std::optional<Date> notified;     // Gave notice that it leaves.
  std::optional<Date> withdrawn;    // The notice took effect; else it follows from the rules.
  std::string source;               // Of this row, where it is not the table's.
  friend bool operator==(const StatusEntry&, const StatusEntry&) = default;
};

// A deadline that a meeting moved.
struct Extension {
  std::string treaty, country, obligation;
  Date until{};
  std::string decided_by;  // The key of a meeting.
  std::string source;
  friend bool operator==(const Extension&, const Extension&) = default;
};

enum class Vote { yes, no, abstain };

std::string_view to_string(Vote vote);  // "abstain"
std::optional<Vote> parse_vote(std::string_view word);

// One count of votes on one text. A committee's and the plenary's are two.
struct Tally {
  std::string resolution;  // "54/54B"
  std::string body;        // "plenary", "committee"
  int year = 0;            // Of the session's vote.
  std::optional<Date> day;
  int yes = 0, no = 0, abstain = 0;
  std::string series;  // Texts of one series repeat each other: "annual resolution".
  std::string source;  // As in a status entry.
  friend bool operator==(const Tally&, const Tally&) = default;
};

// One state in a roll call of the plenary. Who was absent has none.
struct CastVote {
  std::string resolution, country;
  Vote vote = Vote::abstain;
  friend bool operator==(const CastVote&, const CastVote&) = default;
};

struct Record {
  std::vector<StatusEntry> status;
  std::vector<Extension> extensions;
  std::vector<Tally> tallies;
  std::vector<CastVote> votes;
};

// Two counts that must not be mixed: who had deposited, and for whom the treaty was in force.
struct Parties {
  std::vector<std::string> deposited;  // Codes, ascending; who had left is none.
  std::vector<std::string> in_force;   // Those of them for whom it was in force.
};

}  // namespace vigil
