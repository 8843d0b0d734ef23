#include "pipeline/recheck.h"

#include <algorithm>

#include "base/version.h"
#include "check/check.h"
#include "check/know.h"
#include "check/print.h"
#include "pipeline/parallel.h"
#include "pipeline/record_view.h"

namespace vigil::pipeline {
namespace {

Result<> known(const Snapshot& snapshot, std::span<const std::string> keys) {
  for (const std::string& key : keys) {
    const bool there =
        std::any_of(snapshot.reports.begin(), snapshot.reports.end(),
                    [&](const ReportRecord& record) { return record.report.key == key; });
    if (!there) {
      return Error{Errc::not_found, "The archive has no report " + key +
                                        ". `vigil show COUNTRY` lists a country's reports."};
    }
  }
  return {};
}

// Report by report on all cores, over what follows from all of them together; in the order of the
// snapshot.
Findings all_findings(const Snapshot& snapshot, const Subject& subject, Date today,
                      std::span<const std::string> keys) {
  const Pack& pack = subject.pack;
  const RecordView official = record_view(subject, snapshot, today);
  const Knowledge knowledge =
      check::know(snapshot, pack, snapshot.resolutions, official.recorded, parallel_for);
  std::vector<Findings> parts(keys.size());
  parallel_for(keys.size(), [&](std::size_t i) {
    parts[i] = check::check(snapshot, pack, knowledge, official, today, keys.subspan(i, 1));
  });
  Findings findings;
  for (Findings& part : parts) {
    findings.insert(findings.end(), std::make_move_iterator(part.begin()),
                    std::make_move_iterator(part.end()));
  }
  return findings;
}

std::string printed(const Findings& findings, const Snapshot& snapshot, FindingsForm form,
                    Confirmed confirmed) {
  check::TextOptions options;
  options.colour = form == FindingsForm::colour_text;
  options.confirmed = confirmed == Confirmed::listed;
  switch (form) {
    case FindingsForm::text:
    case FindingsForm::colour_text:
      return check::print_text(findings, snapshot, options);
    case FindingsForm::json:
      return check::print_json_lines(findings, snapshot);
    case FindingsForm::sarif:
      return check::print_sarif(findings, snapshot, vigil::version);
  }
  return {};
}

}  // namespace

Result<Rechecked> recheck(const store::Store& store, const Subject& subject, Date today,
                          std::span<const std::string> only, FindingsForm form,
                          Confirmed confirmed) {
  const Snapshot snapshot = TRY(store.snapshot());
  TRY(known(snapshot, only));
  std::vector<std::string> keys(only.begin(), only.end());
  if (keys.empty()) {
    for (const ReportRecord& record : snapshot.reports) keys.push_back(record.report.key);
  }
  Rechecked checked;
  checked.reports = keys.size();
  checked.findings = all_findings(snapshot, subject, today, keys);
  checked.printed = printed(checked.findings, snapshot, form, confirmed);
  const auto confirming = std::stable_partition(
      checked.findings.begin(), checked.findings.end(),
      [](const Finding& finding) { return !check::is_confirmation(finding); });
  checked.confirmations.assign(confirming, checked.findings.end());
  checked.findings.erase(confirming, checked.findings.end());
  return checked;
}

std::string rules_documentation() {
  return check::documentation();
}

std::optional<std::string> rule_documentation(std::string_view code) {
  const check::Rule* rule = check::rule_named(code);
  if (rule == nullptr) return std::nullopt;
  return check::documentation(*rule);
}

}  // namespace vigil::pipeline
