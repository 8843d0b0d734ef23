#pragma once
// Checking: what a careful editor looks for. Pure: same input, same findings, in the same order,
// whatever the day (which is an argument).
//
//   Findings findings = check::check(snapshot, pack, today);

#include <span>
#include <string_view>

#include "base/date.h"
#include "base/finding.h"
#include "model/snapshot.h"
#include "pack/pack.h"

namespace vigil::check {

// What a rule sees of the report that it looks at.
struct Subject {
  const Snapshot& snapshot;
  const Pack& pack;
  const ReportRecord& record;
  Date today;
};

struct Rule {
  std::string_view code;       // "mark-without-note"
  std::string_view family;     // "notes"
  Severity severity{};
  std::string_view summary;    // "A mark in the text has no note."
  std::string_view why;        // Why an editor cares; for docs/checks.md.
  std::string_view example;    // What a report that fires it looks like, in our own words.
  void (*run)(const Subject& subject, Findings& out);
};

// The table (rules.cpp). Printed, documented and tested from here.
std::span<const Rule> rules();

// All rules over all reports; `only` narrows to these report keys when it is not empty. Findings
// by report, then place, then code.
Findings check(const Snapshot& snapshot, const Pack& pack, Date today,
               std::span<const std::string> only = {});

}  // namespace vigil::check
