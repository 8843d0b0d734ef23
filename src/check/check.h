#pragma once
// Checking: what a careful editor looks for. Pure: same input, same findings, in the same order,
// whatever the day (which is an argument).
//
//   Findings findings = check::check(snapshot, pack, today);

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "model/knowledge.h"
#include "model/record_view.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::check {

struct Layout;  // detail/layout.h: the report's sentences, dates and sections, found once.
class Reporter;

// What a rule sees of the report that it looks at.
struct Subject {
  const Snapshot& snapshot;
  const Pack& pack;
  const ReportRecord& record;
  std::uint32_t report;        // Its index in the snapshot.
  const Knowledge& knowledge;  // Of the whole snapshot: it spans reports.
  const RecordView& official;  // What depositaries and roll calls say.
  const Layout& layout;
  Date today;
};

struct Rule {
  std::string_view code;     // "mark-without-note"
  std::string_view family;   // "notes"
  Severity severity{};       // An error only where publication would be false or impossible.
  std::string_view summary;  // "A mark in the text has no note."
  std::string_view why;      // Why an editor cares; for docs/checks.md.
  std::string_view example;  // What a report that fires it looks like, in our own words.
  std::string_view remedy;   // What to do about it.
  void (*run)(const Subject& subject, Reporter& out);
  bool confirms = false;  // It says what the record bears out: no fault, and never counted as one.
};

// What a rule writes to: findings carry its code and its severity.
class Reporter {
 public:
  Reporter(const Rule& rule, Findings& out) : rule_(rule), out_(out) {}

  // `place` is the exact words; `related` the other places that the message speaks of, of which
  // each is kept once.
  void say(Place place, std::string message, std::string hint, std::vector<Place> related = {});
  // The same, but only as a note: there is something wrong, and something that speaks for it.
  void remark(Place place, std::string message, std::string hint, std::vector<Place> related = {});

 private:
  const Rule& rule_;
  Findings& out_;
};

// The table (rules.cpp). Printed, documented and tested from here.
std::span<const Rule> rules();
const Rule* rule_named(std::string_view code);
// Whether the finding is of a rule that confirms.
bool is_confirmation(const Finding& finding);
// How many claims it confirms: at its own place, and at each related one.
std::size_t claims_confirmed(const Finding& finding);

// All rules over all reports, and what reading and citing said on import; `only` narrows to these
// report keys when it is not empty. Findings by report, then place, then code.
//
// A code of the table is this folder's own: what import said under such a code is an echo, and
// left out, so that each fault is said once, at its exact words.
//
// `knowledge` is know() of the same snapshot (know.h): once for all reports, since it spans them.
Findings check(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
               const RecordView& official, Date today, std::span<const std::string> only = {});
// The same, with the knowledge made on the way, and without a record.
Findings check(const Snapshot& snapshot, const Pack& pack, Date today,
               std::span<const std::string> only = {});

// docs/checks.md, and one rule's page; the same words as the table.
std::string documentation();
std::string documentation(const Rule& rule);

}  // namespace vigil::check
