#pragma once
// Facts: the statements of a snapshot, put in order by what they are about. One fact may be told
// by many reports; the answers to one question stand one after the other by the date that they
// hold, so a late report of an old fact never comes before a newer one. Those of which nobody knows
// when they held come last: what has no date is no news.
//
// Only statements that stand are in it: proposed or confirmed, and their words found.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/knowledge.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::publish {

// One claim, in whatever words: same country, topic, fields, date, certainty and speaker.
struct Fact {
  std::vector<StatementRef> tellings;  // Newest edition first, then in text order.
  std::optional<Date> holds;           // The last day for which it is known to hold, if any is.
};

// The answers to one question: a country's stock, its standing in one treaty.
struct Line {
  std::vector<std::uint32_t> facts;  // Into Facts::facts. The latest to hold first, undated last.
};

struct TopicLines {
  std::uint32_t topic{};    // Into Facts::topics.
  std::vector<Line> lines;  // By their subjects: the treaty, the place.
};

struct TopicKey {
  std::string key, name;
  std::vector<StatementRef> statements;  // By country's name, newest edition first, in text order.
};

struct Facts {
  std::vector<Fact> facts;
  std::vector<TopicKey> topics;  // The pack's, in its order; then any others by key.
  std::unordered_map<std::string, std::vector<TopicLines>> countries;  // By code; by topic.
  // The fact of each statement of each report; `no_fact` where it does not stand.
  std::vector<std::vector<std::uint32_t>> fact_of;
  // The conflicts of each statement that has any, into Knowledge::conflicts.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> conflicts;
  std::size_t proposed = 0;   // Statements that nobody has confirmed.
  std::size_t confirmed = 0;  // Those that somebody has.

  bool any() const { return proposed + confirmed > 0; }
  // The conflicts of a statement; empty when it has none.
  const std::vector<std::uint32_t>& conflicts_of(StatementRef statement) const;
};

inline constexpr std::uint32_t no_fact = UINT32_MAX;

inline const StatementRecord& record_of(const Snapshot& snapshot, StatementRef ref) {
  return snapshot.reports[ref.report].statements[ref.statement];
}

// The last day that a statement speaks of: nothing where it has no date. One that still holds
// ("since 1997") speaks of the end of its edition's year.
std::optional<Date> holds_until(const Statement& statement, int edition);

Facts gather_facts(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge);

}  // namespace vigil::publish
