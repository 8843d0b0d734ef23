// vigil calendar: what treaties ask of their parties, by which day and by which rule.

#include <algorithm>

#include "cli/calendar_text.h"
#include "cli/command.h"
#include "cli/name_order.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/told.h"
#include "cli/wording.h"
#include "pack/record.h"
#include "pipeline/filed_for.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::maybe, "COUNTRY", "", "A country, by name or code; without it, all"},
          {OptionKind::text, "treaty", "TREATY", "Only of this treaty, by key or name"},
          {OptionKind::text, "from", "DATE", "Only due on this day or later"},
          {OptionKind::text, "to", "DATE", "Only due on this day or earlier"},
          {OptionKind::flag, "ics", "", "Print an iCalendar feed"},
          json_option(),
          pack_option(),
          workspace_option()};
}

Result<pipeline::CalendarQuery> query_of(const Arguments& arguments, const Pack& pack,
                                         bool for_people, Date today) {
  pipeline::CalendarQuery query;
  const std::vector<std::string>& countries = arguments.list("COUNTRY");
  if (!countries.empty()) query.country = TRY(country_code(pack, countries.front()));
  if (const auto typed = arguments.text("treaty")) {
    query.treaty = TRY(pipeline::treaty_named(pack, *typed)).key;
  }
  query.from = TRY(day_of(arguments, "from"));
  query.to = TRY(day_of(arguments, "to"));
  if (query.from && query.to && *query.to < *query.from) {
    return Error{Errc::invalid_input, "--from " + to_string(*query.from) + " is after --to " +
                                          to_string(*query.to) + "."};
  }
  // All countries at all times are many thousand lines: people get two years of them.
  if (for_people && query.country.empty() && !query.from && !query.to) {
    query.from = Date{today.year() / std::chrono::January / 1};
    query.to = Date{(today.year() + std::chrono::years{1}) / std::chrono::December / 31};
  }
  return query;
}

// Of one day.
void sort_by_name(const pack::Wording& words, std::vector<Obligation>& due) {
  NameOrder names(words);
  std::stable_sort(due.begin(), due.end(), [&](const Obligation& a, const Obligation& b) {
    return a.due != b.due ? a.due < b.due : names.of(a.country) < names.of(b.country);
  });
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(told_subject_of(arguments));
  const bool json = arguments.flag("json"), feed = arguments.flag("ics");
  if (json && feed) return Error{Errc::invalid_input, "Give --json or --ics, not both."};
  const Date today = terminal.today();
  const auto query = TRY(query_of(arguments, subject.pack, !json && !feed, today));
  std::vector<Obligation> due = pipeline::calendar(subject, query, today);
  if (feed) {
    terminal.out(pipeline::calendar_feed(subject, due, today));
    return Outcome::done;
  }
  const pack::Wording words(subject.pack);
  if (!json) sort_by_name(words, due);
  const auto filed = pipeline::filed_for(subject, due, today);
  for (std::size_t i = 0; i < due.size(); ++i) {
    terminal.out(json ? to_json_line(due[i], filed[i]) : in_line(words, due[i], filed[i]));
  }
  if (json) return Outcome::done;
  std::string sum = amount(due.size(), "obligation");
  if (query.from && query.to) {
    sum += " from " + to_string(*query.from) + " to " + to_string(*query.to);
  }
  terminal.remark(sum + ". " + limits_of(subject.pack, pack::status_table));
  return Outcome::done;
}

}  // namespace

const Command calendar_command = {
    "calendar",
    "List what treaties ask of their parties: by which day, by which rule.",
    "Every day is computed from the record that the pack brings along, by the pack's rules, and "
    "names the article and the rule. `open`: its day is still to come. `met` and "
    "`late`: what was handed in or done, with its row in the register, else "
    "the archive's statement, as `vigil transparency` has it of reports; so "
    "`undated` and `missing`. `unrecorded`: its day is "
    "past, and the record does not say whether it was met. Yearly obligations go on to the end "
    "of next year, or to --to. Without a country and days, this year's and the next one's are "
    "listed; --json and --ics give all.",
    "vigil calendar --pack landmine --from 2026-01-01 --to 2026-12-31",
    options,
    run};

}  // namespace vigil::cli
