// vigil restated, impact, carried: figures that changed between editions, what rests on a source,
// what was taken over from the edition before.

#include <algorithm>

#include "cli/command.h"
#include "cli/knowledge_text.h"
#include "cli/open.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

Options restated_options() {
  return {{OptionKind::any, "COUNTRY", "", "Only about these countries, by name or code"},
          {OptionKind::text, "topic", "TOPIC", "Only of this topic"},
          {OptionKind::flag, "without-cause", "", "Only those whose change nothing explains"},
          json_option(),
          workspace_option()};
}

Result<Outcome> run_restated(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  std::vector<std::string> countries;
  for (const std::string& typed : arguments.list("COUNTRY")) {
    countries.push_back(TRY(country_code(opened.pack, typed)));
  }
  const auto topic = arguments.text("topic");
  const pipeline::Known known = TRY(pipeline::know_contradictions(opened.store, opened.pack));
  const pack::Wording words(opened.pack);
  std::size_t shown = 0;
  for (const Restatement& restated : known.knowledge.restatements) {
    const bool about = countries.empty() || std::find(countries.begin(), countries.end(),
                                                      restated.country) != countries.end();
    if (!about || (topic && *topic != restated.topic)) continue;
    if (arguments.flag("without-cause") && !restated.cause.empty()) continue;
    terminal.out(arguments.flag("json") ? to_json_line(known, restated)
                                        : in_lines(known, words, restated));
    ++shown;
  }
  terminal.remark(amount(shown, "figure") + (shown == 1 ? " was" : " were") +
                  " printed otherwise by a later edition.");
  return Outcome::done;
}

Options impact_options() {
  return {
      {OptionKind::one, "SOURCE", "", "The key of a source, as `vigil show REPORT#NOTE` has it"},
      json_option(),
      workspace_option()};
}

Result<Outcome> run_impact(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const std::string key = arguments.list("SOURCE").front();
  const pipeline::Known known = TRY(pipeline::know(opened.store, opened.pack));
  const auto& sources = known.snapshot.sources;
  const auto source =
      std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.key == key; });
  if (source == sources.end()) {
    return Error{Errc::not_found, "The archive has no source \"" + key +
                                      "\". `vigil show REPORT#NOTE` names those of a note."};
  }
  const auto index = static_cast<std::uint32_t>(source - sources.begin());
  const std::vector<StatementRef> lost = pipeline::resting_on(known, index);
  for (const StatementRef ref : lost) {
    terminal.out(arguments.flag("json") ? to_json_line(known, ref) : in_lines(known, ref));
  }
  const auto& support = known.knowledge.support;
  const auto leaning = std::count_if(support.begin(), support.end(), [&](const Support& s) {
    return std::find(s.sources.begin(), s.sources.end(), index) != s.sources.end();
  });
  terminal.remark(amount(static_cast<std::size_t>(leaning), "statement") + " lean" +
                  (leaning == 1 ? "s" : "") + " on it; " + counted(lost.size()) +
                  " would rest on nothing without it.");
  return Outcome::done;
}

Options carried_options() {
  return {{OptionKind::many, "REPORT", "", "Reports, such as 2004/ardenia"},
          json_option(),
          workspace_option()};
}

Result<Outcome> run_carried(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const pipeline::Known known = TRY(pipeline::know(opened.store, opened.pack));
  const auto& reports = known.snapshot.reports;
  std::size_t shown = 0;
  for (const std::string& key : arguments.list("REPORT")) {
    const auto report = std::find_if(reports.begin(), reports.end(),
                                     [&](const ReportRecord& r) { return r.report.key == key; });
    if (report == reports.end()) {
      return Error{Errc::not_found, "The archive has no report " + key +
                                        ". `vigil show COUNTRY` lists a country's reports."};
    }
    for (const CarriedOver& carried : known.knowledge.carried_over) {
      if (carried.report != static_cast<std::uint32_t>(report - reports.begin())) continue;
      terminal.out(arguments.flag("json") ? to_json_line(known, carried)
                                          : in_lines(known, carried));
      ++shown;
    }
  }
  terminal.remark(amount(shown, "paragraph") + (shown == 1 ? " stands" : " stand") +
                  " in the edition before.");
  return Outcome::done;
}

}  // namespace

const Command restated_command = {
    "restated",
    "List figures that a later edition printed otherwise.",
    "Each with every edition's value, the difference, and the reason that the later report itself "
    "gives.",
    "vigil restated Ardenia --without-cause",
    restated_options,
    run_restated};

const Command impact_command = {
    "impact",
    "List the statements that would rest on nothing without a source.",
    "Before a source is withdrawn, doubted or sealed: what falls with it.",
    "vigil impact letter-ministry-of-waters-2004-05-03",
    impact_options,
    run_impact};

const Command carried_command = {
    "carried",
    "List the paragraphs that a report took over from the edition before.",
    "Each with the date of the youngest source that it rests on.",
    "vigil carried 2004/ardenia",
    carried_options,
    run_carried};

}  // namespace vigil::cli
