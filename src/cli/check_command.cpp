// vigil check: what a careful editor would mark.

#include <algorithm>
#include <utility>

#include "cli/command.h"
#include "cli/open.h"
#include "cli/print_findings.h"
#include "cli/wording.h"
#include "pipeline/recheck.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "REPORT", "", "Reports, such as 2004/ardenia; without any, all"},
          {OptionKind::number, "edition", "YEAR", "Only the reports of this edition"},
          {OptionKind::flag, "confirmed", "", "List the claims that the record confirms, too"},
          {OptionKind::flag, "sarif", "", "Print SARIF 2.1.0, for editors and build servers"},
          {OptionKind::text,
           "fail-on",
           "SEVERITY",
           "The severity from which the exit status is 1 (error)",
           {"error", "warning", "note"}},
          {OptionKind::flag, "json", "", "Print JSON Lines: an object for each finding"},
          workspace_option()};
}

pipeline::FindingsForm form_of(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.flag("sarif")) return pipeline::FindingsForm::sarif;
  if (arguments.flag("json")) return pipeline::FindingsForm::json;
  return terminal.colours() ? pipeline::FindingsForm::colour_text : pipeline::FindingsForm::text;
}

// The keys to look at: those that were named, and those of the edition; nothing for all.
Result<std::vector<std::string>> wanted(const Arguments& arguments, const store::Store& store) {
  std::vector<std::string> keys = arguments.list("REPORT");
  const auto edition = arguments.number("edition");
  if (!edition) return keys;
  const std::vector<Report> reports = TRY(store.reports());
  const std::size_t before = keys.size();
  for (const Report& report : reports) {
    if (report.edition == *edition) keys.push_back(report.key);
  }
  if (keys.size() == before) {
    return Error{Errc::not_found,
                 "The archive has no report of the edition " + std::to_string(*edition) + "."};
  }
  return keys;
}

std::size_t count(const Findings& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& finding) { return finding.severity == severity; }));
}

Severity threshold(const Arguments& arguments) {
  const std::string given = arguments.text("fail-on").value_or("error");
  if (given == "note") return Severity::note;
  return given == "warning" ? Severity::warning : Severity::error;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const std::vector<std::string> keys = TRY(wanted(arguments, opened.store));
  const pipeline::Subject subject = TRY(subject_of(opened));
  const auto confirmed =
      arguments.flag("confirmed") ? pipeline::Confirmed::listed : pipeline::Confirmed::counted;
  const pipeline::Rechecked checked = TRY(pipeline::recheck(
      opened.store, subject, terminal.today(), keys, form_of(arguments, terminal), confirmed));
  terminal.out(checked.printed);
  terminal.remark(amount(checked.reports, "report") +
                  " checked: " + amount(count(checked.findings, Severity::error), "error") + ", " +
                  amount(count(checked.findings, Severity::warning), "warning") + ", " +
                  amount(count(checked.findings, Severity::note), "note") + ".");
  const Severity from = threshold(arguments);
  const bool failed = std::any_of(checked.findings.begin(), checked.findings.end(),
                                  [&](const Finding& f) { return f.severity >= from; });
  return failed ? Outcome::findings : Outcome::done;
}

}  // namespace

const Command check_command = {
    "check",
    "Run every rule and list what it finds, like a compiler.",
    "Each finding says where, what is wrong and what to do. `vigil rules` lists the rules, "
    "`vigil rules CODE` explains one.",
    "vigil check 2004/ardenia",
    options,
    run};

}  // namespace vigil::cli
