#pragma once
// Recheck: every rule over what the archive holds, beside the published record, and the findings in
// the form that was asked for.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "base/result.h"
#include "pipeline/subject.h"
#include "store/store.h"

namespace vigil::pipeline {

enum class FindingsForm { text, colour_text, json, sarif };
// What the record confirms is no fault. Text counts it or lists it; JSON and SARIF always list it.
enum class Confirmed { counted, listed };

struct Rechecked {
  std::size_t reports = 0;  // How many were looked at.
  Findings findings;        // Faults: by report, then place.
  Findings confirmations;   // What the record bears out, in the same order.
  std::string printed;      // In the form that was asked for.
};

// `only` narrows to these report keys when it is not empty; an unknown key is an error.
Result<Rechecked> recheck(const store::Store& store, const Subject& subject, Date today,
                          std::span<const std::string> only, FindingsForm form,
                          Confirmed confirmed = Confirmed::counted);

// The rules, as the program documents them: Markdown for docs/checks.md.
std::string rules_documentation();

// One rule's page, or nothing when there is no such code.
std::optional<std::string> rule_documentation(std::string_view code);

}  // namespace vigil::pipeline
