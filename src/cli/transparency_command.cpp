// vigil transparency: which reports treaties asked for, and what the register has of them.

#include <algorithm>
#include <map>

#include "cli/command.h"
#include "cli/name_order.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/told.h"
#include "cli/wording.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::maybe, "COUNTRY", "", "A country, by name or code; without it, all"},
          {OptionKind::number, "year", "YEAR", "Only reports that were due in this year"},
          {OptionKind::text, "treaty", "TREATY", "Only of this treaty, by key or name"},
          {OptionKind::flag, "odd", "", "Only late and missing ones, and those with an oddity"},
          json_option(),
          pack_option(),
          workspace_option()};
}

bool is_odd(const FiledReport& report) {
  return report.filed == Filed::late || report.filed == Filed::missing ||
         !report.comparisons.empty();
}

Result<std::vector<FiledReport>> wanted(const Arguments& arguments,
                                        const pipeline::Subject& subject, Date today) {
  const auto& countries = arguments.list("COUNTRY");
  std::string country, treaty;
  if (!countries.empty()) country = TRY(country_code(subject.pack, countries.front()));
  if (const auto typed = arguments.text("treaty")) {
    treaty = TRY(pipeline::treaty_named(subject.pack, *typed)).key;
  }
  const auto year = arguments.number("year");
  std::vector<FiledReport> reports = pipeline::filed_reports(subject, country, today);
  std::erase_if(reports, [&](const FiledReport& report) {
    return (!treaty.empty() && report.treaty != treaty) ||
           (year && static_cast<int>(report.due.year()) != *year) ||
           (arguments.flag("odd") && !is_odd(report));
  });
  return reports;
}

std::string sum_of(const std::vector<FiledReport>& reports) {
  std::map<Filed, std::size_t> counts;
  for (const FiledReport& report : reports) ++counts[report.filed];
  std::string sum = amount(reports.size(), "report") + " due";
  for (const auto& [filed, count] : counts) {
    sum += ", " + counted(count) + " " + std::string(to_string(filed));
  }
  return sum + ". ";
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(told_subject_of(arguments));
  std::vector<FiledReport> reports = TRY(wanted(arguments, subject, terminal.today()));
  const pack::Wording words(subject.pack);
  NameOrder names(words);
  if (!arguments.flag("json")) {
    std::stable_sort(reports.begin(), reports.end(), [&](const auto& a, const auto& b) {
      return names.of(a.country) < names.of(b.country);
    });
  }
  for (const FiledReport& report : reports) {
    terminal.out(arguments.flag("json") ? to_json_line(report) : in_lines(words, report));
  }
  if (arguments.flag("json")) return Outcome::done;
  terminal.remark(sum_of(reports) + limits_of(subject.pack, pack::filings_table));
  return Outcome::done;
}

}  // namespace

const Command transparency_command = {
    "transparency",
    "List the reports that treaties asked for: in time, late, missing, and oddly alike.",
    "Days are computed from the record; what was handed in is the record's table filings, "
    "and where that has nothing of a first report, a statement of the archive. "
    "`missing`: the register, which is whole up to the day that its dataset names, does not have "
    "it; `unrecorded`: no register reaches that far, so nobody can say; `undated`: handed in on a "
    "day that nobody noted. Beneath a report stands what is odd beside the state's report "
    "before: every figure the same, a figure that only grows and fell (or the other way round), "
    "a blank where there was none or none where there was a blank.",
    "vigil transparency --pack landmine --year 2004",
    options,
    run};

}  // namespace vigil::cli
