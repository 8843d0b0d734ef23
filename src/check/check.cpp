#include "check/check.h"

#include <algorithm>
#include <tuple>

#include "check/detail/layout.h"
#include "check/know.h"

namespace vigil::check {
namespace {

auto order(const Finding& finding) {
  const SourceSpan span = finding.place.span.value_or(SourceSpan{});
  return std::tuple(span.begin, span.end, std::string_view(finding.code));
}

Findings check_report(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
                      const RecordView& official, std::uint32_t report, Date today) {
  const ReportRecord& record = snapshot.reports[report];
  const Layout layout = lay_out(snapshot, pack, record);
  const Subject subject{snapshot, pack, record, report, knowledge, official, layout, today};
  Findings findings;
  for (const Finding& finding : record.reading_findings) {
    if (rule_named(finding.code) == nullptr) findings.push_back(finding);
  }
  for (const Rule& rule : rules()) {
    Reporter reporter(rule, findings);
    rule.run(subject, reporter);
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return order(a) < order(b); });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  return findings;
}

}  // namespace

void Reporter::say(Place place, std::string message, std::string hint, std::vector<Place> related) {
  std::vector<Place> others;
  for (Place& other : related) {
    const bool told =
        other == place || std::find(others.begin(), others.end(), other) != others.end();
    if (!told) others.push_back(std::move(other));
  }
  out_.push_back({std::string(rule_.code), rule_.severity, std::move(place), std::move(message),
                  std::move(hint), std::move(others)});
}

void Reporter::remark(Place place, std::string message, std::string hint,
                      std::vector<Place> related) {
  say(std::move(place), std::move(message), std::move(hint), std::move(related));
  out_.back().severity = Severity::note;
}

const Rule* rule_named(std::string_view code) {
  const auto all = rules();
  const auto rule =
      std::find_if(all.begin(), all.end(), [&](const Rule& r) { return r.code == code; });
  return rule == all.end() ? nullptr : &*rule;
}

bool is_confirmation(const Finding& finding) {
  const Rule* rule = rule_named(finding.code);
  return rule != nullptr && rule->confirms;
}

std::size_t claims_confirmed(const Finding& finding) {
  return is_confirmation(finding) ? 1 + finding.related.size() : 0;
}

Findings check(const Snapshot& snapshot, const Pack& pack, const Knowledge& knowledge,
               const RecordView& official, Date today, std::span<const std::string> only) {
  Findings all;
  for (std::uint32_t i = 0; i < snapshot.reports.size(); ++i) {
    const ReportRecord& record = snapshot.reports[i];
    const bool wanted =
        only.empty() || std::find(only.begin(), only.end(), record.report.key) != only.end();
    if (!wanted) continue;
    Findings findings = check_report(snapshot, pack, knowledge, official, i, today);
    all.insert(all.end(), std::make_move_iterator(findings.begin()),
               std::make_move_iterator(findings.end()));
  }
  return all;
}

Findings check(const Snapshot& snapshot, const Pack& pack, Date today,
               std::span<const std::string> only) {
  return check(snapshot, pack, know(snapshot, pack, snapshot.resolutions), {}, today, only);
}

}  // namespace vigil::check
