// vigil statements: what reports claim; people confirm, reject, correct, retract.

#include <algorithm>

#include "cli/command.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/results_json.h"
#include "cli/statement_text.h"
#include "cli/wording.h"
#include "pipeline/correction.h"

namespace vigil::cli {
namespace {

constexpr int page_size = 20;

Options options() {
  return {
      {OptionKind::any, "WHAT", "",
       "confirm KEY…, reject KEY…, correct KEY, retract KEY…, or diff REPORT; without it, "
       "statements are listed"},
      {OptionKind::text, "country", "COUNTRY", "Only about this country, by name or code"},
      {OptionKind::text, "topic", "TOPIC", "Only of this topic"},
      {OptionKind::number, "edition", "YEAR", "Only of this edition"},
      {OptionKind::text, "report", "REPORT", "Only of this report: 2004/ardenia"},
      {OptionKind::text,
       "state",
       "STATE",
       "Only in this state",
       {"proposed", "confirmed", "rejected", "superseded", "retracted", "lost"}},
      {OptionKind::text,
       "origin",
       "ORIGIN",
       "What reports claim, or what rows of the record do (reports)",
       {"reports", "record"}},
      {OptionKind::text, "speaker", "WORDS", "Only by whom these words name"},
      {OptionKind::text,
       "certainty",
       "CERTAINTY",
       "Only as surely as this",
       {"stated", "estimated", "alleged", "denied"}},
      {OptionKind::number, "page", "N", "Which page of twenty statements (1)"},
      {OptionKind::text, "by", "NAME", "Who decides"},
      {OptionKind::text, "reason", "WORDS", "Why"},
      {OptionKind::texts, "set", "FIELD=VALUE", "What the text claims instead; may be given again"},
      {OptionKind::number, "from", "N", "diff: the older revision"},
      {OptionKind::number, "to", "N", "diff: the newer revision"},
      json_option(),
      workspace_option()};
}

Result<store::StatementQuery> query_of(const Arguments& arguments, const Pack& pack) {
  store::StatementQuery query;
  if (const auto typed = arguments.text("country")) {
    query.country = TRY(country_code(pack, *typed));
  }
  query.topic = arguments.text("topic");
  query.edition = arguments.number("edition");
  query.report = arguments.text("report");
  query.speaker = arguments.text("speaker");
  if (const auto state = arguments.text("state")) {
    query.lost = *state == "lost";
    query.state = parse_review_state(*state);
  }
  if (const auto certainty = arguments.text("certainty")) {
    query.certainty = parse_certainty(*certainty);
  }
  query.limit = page_size;
  query.offset = (std::max(arguments.number("page").value_or(1), 1) - 1) * page_size;
  return query;
}

Result<Outcome> list(const Opened& opened, const Arguments& arguments, Terminal& terminal) {
  const store::StatementQuery query = TRY(query_of(arguments, opened.pack));
  const store::StatementPage page = TRY(opened.store.statements(query));
  for (const store::ListedStatement& one : page.statements) {
    terminal.out(arguments.flag("json") ? to_json_line(one) : in_lines(one));
  }
  std::string sum = amount(static_cast<std::size_t>(page.total), "statement");
  const auto shown =
      static_cast<std::int64_t>(query.offset) + static_cast<std::int64_t>(page.statements.size());
  if (shown < page.total) {
    sum += "; " + counted(static_cast<std::size_t>(shown)) + " shown so far: --page " +
           std::to_string(query.offset / page_size + 2) + " shows more";
  }
  terminal.remark(sum + ".");
  return Outcome::done;
}

// What rows of the record claim, by country and topic.
Result<Outcome> list_recorded(const Opened& opened, const Arguments& arguments,
                              Terminal& terminal) {
  const store::StatementQuery query = TRY(query_of(arguments, opened.pack));
  Recorded recorded = pipeline::recorded(TRY(subject_of(opened)));
  std::erase_if(recorded.statements, [&](const RecordedStatement& each) {
    return (query.country && each.statement.country != *query.country) ||
           (query.topic && each.statement.topic != *query.topic);
  });
  const std::size_t total = recorded.statements.size();
  const auto from = std::min(static_cast<std::size_t>(query.offset), total);
  const auto to = std::min(from + static_cast<std::size_t>(page_size), total);
  for (std::size_t i = from; i < to; ++i) {
    const RecordedStatement& each = recorded.statements[i];
    const RecordSource& source = recorded.sources[each.source];
    terminal.out(arguments.flag("json") ? to_json_line(each, source) : in_lines(each, source));
  }
  std::string sum = amount(total, "statement") + " of the record";
  if (to < total) {
    sum += "; " + counted(to) + " shown so far: --page " +
           std::to_string(query.offset / page_size + 2) + " shows more";
  }
  terminal.remark(sum + ".");
  return Outcome::done;
}

Result<store::ListedStatement> statement_with(const store::Store& store, const std::string& key) {
  store::StatementQuery query;
  query.report = key.substr(0, key.find('#'));
  query.limit = 1'000;
  const store::StatementPage page = TRY(store.statements(query));
  const auto at = std::find_if(page.statements.begin(), page.statements.end(),
                               [&](const auto& one) { return one.record.key == key; });
  if (at != page.statements.end()) return *at;
  return Error{Errc::not_found,
               "The archive has no statement " + key + ". `vigil statements` lists them."};
}

std::optional<ReviewState> state_after(std::string_view verb) {
  if (verb == "confirm" || verb == "correct") return ReviewState::confirmed;
  if (verb == "reject") return ReviewState::rejected;
  if (verb == "retract") return ReviewState::retracted;
  return std::nullopt;
}

// What is decided on each key that was named.
Result<std::vector<store::NewDecision>> decisions_of(const Opened& opened,
                                                     const Arguments& arguments, Terminal& terminal,
                                                     ReviewState state) {
  const auto& words = arguments.list("WHAT");
  const bool corrects = words.front() == "correct";
  if (words.size() < 2) return Error{Errc::invalid_input, "Name the statement, by its key."};
  if (!arguments.text("by")) {
    return Error{Errc::invalid_input, "Say who decides: --by NAME. Nothing was decided."};
  }
  if (corrects != !arguments.list("set").empty()) {
    return Error{Errc::invalid_input, "A correction, and nothing else, needs --set FIELD=VALUE."};
  }
  std::vector<store::NewDecision> decisions;
  for (std::size_t i = 1; i < words.size(); ++i) {
    Decision decision{
        state, *arguments.text("by"), arguments.text("reason").value_or(""), terminal.now(), {}};
    if (corrects) {
      const store::ListedStatement read = TRY(statement_with(opened.store, words[i]));
      decision.corrected =
          TRY(pipeline::corrected(opened.pack, read.record.statement, arguments.list("set")));
    }
    decisions.push_back({words[i], std::move(decision)});
  }
  return decisions;
}

Result<Outcome> decide(const Arguments& arguments, Terminal& terminal, ReviewState state) {
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  const auto decisions = TRY(decisions_of(opened, arguments, terminal, state));
  TRY(opened.store.decide(decisions));
  for (const store::NewDecision& decision : decisions) {
    const store::ListedStatement now = TRY(statement_with(opened.store, decision.key));
    terminal.out(arguments.flag("json") ? to_json_line(now) : in_lines(now));
  }
  return Outcome::done;
}

// The last two readings of a report, or the last of each of two revisions.
Result<Outcome> diff(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.list("WHAT");
  if (words.size() != 2) return Error{Errc::invalid_input, "Name one report: 2004/ardenia."};
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const std::vector<store::Reading> readings = TRY(opened.store.readings(words[1]));
  if (readings.empty()) {
    return Error{Errc::not_found, "The archive has no reading of " + words[1] + "."};
  }
  const auto last_of = [&](std::optional<int> revision, std::size_t otherwise) {
    const store::Reading* found = revision ? nullptr : &readings[otherwise];
    for (const store::Reading& one : readings) {
      if (revision == one.revision) found = &one;
    }
    return found;
  };
  const std::size_t newest = readings.size() - 1;
  const store::Reading* now = last_of(arguments.number("to"), newest);
  const store::Reading* before = last_of(arguments.number("from"), newest > 0 ? newest - 1 : 0);
  if (now == nullptr || before == nullptr) {
    return Error{Errc::not_found, "No statements were read of that revision."};
  }
  const auto changes =
      changes_between(before->statements, before->text, now->statements, now->text);
  for (const StatementChange& change : changes) {
    terminal.out(arguments.flag("json") ? to_json_line(change) : in_line(change) + "\n");
  }
  const auto name = [](const store::Reading& one) {
    return "revision " + std::to_string(one.revision) + " reading " + std::to_string(one.number);
  };
  terminal.remark(name(*before) + " → " + name(*now) + ": " + amount(changes.size(), "change") +
                  ". All are readings of the machine.");
  return Outcome::done;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  if (arguments.list("WHAT").empty()) {
    const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
    if (arguments.text("origin") == "record") return list_recorded(opened, arguments, terminal);
    return list(opened, arguments, terminal);
  }
  const std::string& verb = arguments.list("WHAT").front();
  if (verb == "diff") return diff(arguments, terminal);
  if (const auto state = state_after(verb)) return decide(arguments, terminal, *state);
  return Error{Errc::invalid_input, "\"" + verb +
                                        "\" is none of confirm, reject, correct, retract and "
                                        "diff."};
}

}  // namespace

const Command statements_command = {
    "statements",
    "List what reports claim; confirm, reject or correct it.",
    "The machine reads statements on import, and all that it reads is a proposal until a person "
    "confirms it. `confirm KEY…`, `reject KEY…` and `retract KEY…` decide, under the name that "
    "--by gives; `correct KEY` says with --set what the text claims instead (a field of the topic, "
    "or date, certainty, speaker, country, notes), and keeps what the machine read. Decisions stay "
    "when the report is imported again, edited, or read by a better program; one whose words are "
    "gone is listed with --state lost. `diff REPORT` tells what came, went and changed between the "
    "two last readings, or --from and --to revisions, and why. --origin record lists what rows of "
    "the record claim, each with its source; nobody decides on these.",
    "vigil statements --country Ardenia --state proposed",
    options,
    run};

}  // namespace vigil::cli
