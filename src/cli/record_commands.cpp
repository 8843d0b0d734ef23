// vigil parties, votes and streak: what the record of the pack says of states.

#include "base/unicode.h"
#include "cli/command.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/wording.h"
#include "pack/record.h"

namespace vigil::cli {
namespace {

Options parties_options() {
  return {{OptionKind::one, "TREATY", "", "A treaty, by key or name"},
          {OptionKind::text, "on", "DATE", "The day; without it, today"},
          json_option(),
          pack_option(),
          workspace_option()};
}

Result<Outcome> run_parties(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  const Treaty treaty = TRY(pipeline::treaty_named(subject.pack, arguments.list("TREATY").front()));
  const std::optional<Date> given = TRY(day_of(arguments, "on"));
  const Date on = given.value_or(terminal.today());
  const bool json = arguments.flag("json");
  if (!is_recorded(subject.record, treaty)) {
    terminal.out(json ? unknown_parties_json(treaty, on) : nothing_known_of(treaty) + "\n");
    return Outcome::done;
  }
  const Parties parties = pipeline::parties(subject, treaty, on);
  if (json) {
    terminal.out(parties_json(subject.pack, treaty, on, parties));
    return Outcome::done;
  }
  terminal.out(parties_text(pack::Wording(subject.pack), treaty, on, parties));
  terminal.remark(limits_of(subject.pack, pack::status_table));
  return Outcome::done;
}

Options votes_options() {
  return {{OptionKind::one, "WHAT", "", "A country (its name or code) or a resolution (54/54B)"},
          json_option(),
          pack_option(),
          workspace_option()};
}

// "54/54 b" → "54/54B", as the record writes it; nothing when it has no such text.
std::optional<std::string> resolution_named(const Record& record, std::string_view typed) {
  const auto plain = [](std::string_view text) {
    std::string folded = fold(text);
    std::erase(folded, ' ');
    return folded;
  };
  const std::string wanted = plain(typed);
  for (const Tally& tally : record.tallies) {
    if (plain(tally.resolution) == wanted) return tally.resolution;
  }
  return std::nullopt;
}

Result<Outcome> run_votes(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  const std::string& typed = arguments.list("WHAT").front();
  const bool json = arguments.flag("json");
  if (const auto resolution = resolution_named(subject.record, typed)) {
    terminal.out(json ? tally_json(subject.record, *resolution)
                      : tally_text(pack::Wording(subject.pack), subject.record, *resolution));
    return Outcome::done;
  }
  const bool looks_like_one = typed.find('/') != std::string::npos;
  if (looks_like_one) {
    return Error{Errc::not_found, "The record has no resolution \"" + typed + "\". " +
                                      limits_of(subject.pack, pack::tallies_table)};
  }
  const std::string country = TRY(country_code(subject.pack, typed));
  const std::vector<VoteRow> rows = pipeline::votes(subject, country);
  for (const VoteRow& row : rows) {
    if (!row.vote && json) continue;
    terminal.out(json ? to_json_line(row) : in_line(rows, row));
  }
  if (!json) terminal.remark(limits_of(subject.pack, pack::votes_table));
  return Outcome::done;
}

Options streak_options() {
  return {{OptionKind::one, "COUNTRY", "", "A country, by name or code"},
          {OptionKind::number, "until", "YEAR", "As it was known at the end of that year"},
          json_option(),
          pack_option(),
          workspace_option()};
}

Result<Outcome> run_streak(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  const std::string country = TRY(country_code(subject.pack, arguments.list("COUNTRY").front()));
  const pack::Wording words(subject.pack);
  std::string series;
  const std::vector<Streak> streaks =
      pipeline::streaks(subject, country, arguments.number("until").value_or(0));
  if (streaks.empty()) {
    terminal.remark("No roll call has a vote of " + words.country_name(country) + ".");
  }
  for (const Streak& streak : streaks) {
    if (arguments.flag("json")) {
      terminal.out(to_json_line(streak, country));
      continue;
    }
    if (streak.series != series) {
      terminal.out(words.country_name(country) + ", " + streak.series + ":\n");
    }
    series = streak.series;
    terminal.out(in_line(streak));
  }
  if (!arguments.flag("json")) terminal.remark(limits_of(subject.pack, pack::votes_table));
  return Outcome::done;
}

}  // namespace

const Command parties_command = {
    "parties",
    "List the parties of a treaty on a day.",
    "Two counts that are never mixed: the states that had deposited and not left, and those of "
    "them for which the treaty was in force. A state that gave notice is a party until it takes "
    "effect.",
    "vigil parties CRT --on 2002-07-31",
    parties_options,
    run_parties};

const Command votes_command = {
    "votes",
    "Show how a country voted, or how a resolution was voted on.",
    "Roll calls of the plenary, from the record that the pack brings along. The counts of a "
    "committee and of the plenary are two. Who was absent has no vote; before its first vote and "
    "after its last "
    "a country was perhaps no member, and its vote is unrecorded. --json leaves both out.",
    "vigil votes Ardenia",
    votes_options,
    run_votes};

const Command streak_command = {
    "streak",
    "Show in which years a country voted alike, series by series.",
    "Texts of one series repeat each other year by year; another text of the same year is another "
    "series. A streak holds within its series, up to the last roll call of the record.",
    "vigil streak Ardenia --until 2003",
    streak_options,
    run_streak};

}  // namespace vigil::cli
