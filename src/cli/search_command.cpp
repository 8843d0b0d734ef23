// vigil search: words in reports, notes and sources.

#include <algorithm>

#include "cli/command.h"
#include "cli/open.h"
#include "cli/results_json.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

constexpr int page_size = 20;
constexpr int last_page = 1'000'000;  // No archive has so many hits; keeps the offset in its type.

Options options() {
  return {{OptionKind::many, "WORDS", "",
           "Words; \"a phrase\", -without, begin* are understood as in other searches"},
          {OptionKind::text, "country", "COUNTRY", "Only this country, by name or code"},
          {OptionKind::number, "edition", "YEAR", "Only this edition"},
          {OptionKind::text, "section", "TITLE", "Only below this heading"},
          {OptionKind::text,
           "kind",
           "KIND",
           "Only these places",
           {"text", "note", "source", "statement"}},
          {OptionKind::number, "page", "N", "Which page of twenty hits (1)"},
          json_option(),
          workspace_option()};
}

Result<search::Query> query_of(const Arguments& arguments, const Pack& pack) {
  search::Query query;
  for (const std::string& word : arguments.list("WORDS")) {
    // A word that the shell gives with blanks in it was quoted: a phrase.
    const bool phrase = arguments.list("WORDS").size() > 1 && word.find(' ') != std::string::npos;
    query.words += (query.words.empty() ? "" : " ") + (phrase ? "\"" + word + "\"" : word);
  }
  if (const auto typed = arguments.text("country")) {
    query.country = TRY(country_code(pack, *typed));
  }
  query.edition = arguments.number("edition");
  query.section = arguments.text("section");
  if (const auto kind = arguments.text("kind")) {
    query.kind = *kind == "text"     ? search::Kind::text
                 : *kind == "note"   ? search::Kind::note
                 : *kind == "source" ? search::Kind::source
                                     : search::Kind::statement;
  }
  query.limit = page_size;
  const int page = std::clamp(arguments.number("page").value_or(1), 1, last_page);
  query.offset = (page - 1) * page_size;
  return query;
}

std::string highlighted(const search::Hit& hit, bool colours) {
  std::string out;
  std::size_t at = 0;
  for (const TextSpan& match : hit.matches) {
    out += hit.snippet.substr(at, match.begin - at);
    if (colours) out += "\033[1m";
    out += hit.snippet.substr(match.begin, match.end - match.begin);
    if (colours) out += "\033[0m";
    at = match.end;
  }
  return out + hit.snippet.substr(at);
}

std::string heading(const search::Hit& hit) {
  if (hit.kind == search::Kind::source) return "source " + hit.source;
  std::string out = hit.kind == search::Kind::statement ? "statement " + hit.statement : hit.report;
  if (hit.kind == search::Kind::note) out += ", note " + std::to_string(hit.note);
  if (!hit.section.empty()) out += ", " + hit.section;
  return out;
}

void print(const search::Answer& answer, const search::Query& query, Terminal& terminal) {
  for (const search::Hit& hit : answer.hits) {
    terminal.out(heading(hit) + "\n    " + highlighted(hit, terminal.colours()) + "\n");
  }
  std::string sum = amount(static_cast<std::size_t>(answer.total), "hit");
  const auto shown = static_cast<std::size_t>(query.offset) + answer.hits.size();
  if (shown < static_cast<std::size_t>(answer.total)) {
    sum += "; " + counted(shown) + " shown so far: --page " +
           std::to_string(query.offset / page_size + 2) + " shows more";
  }
  terminal.remark(sum + ".");
  if (answer.did_you_mean) terminal.remark("Did you mean: " + *answer.did_you_mean + "?");
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const search::Query query = TRY(query_of(arguments, opened.pack));
  const search::Answer answer = TRY(opened.store.search(query));
  if (arguments.flag("json")) {
    terminal.out(to_json_line(answer));
  } else {
    print(answer, query, terminal);
  }
  return Outcome::done;
}

}  // namespace

const Command search_command = {
    "search",
    "Find words in reports, notes and sources.",
    "Accents, case and letters such as \xC5\x81 make no difference. All words must be there; where "
    "nothing is found, a near word is proposed. Statements are found with --kind statement.",
    "vigil search \"border passages\" --country Ardenia --kind text",
    options,
    run};

}  // namespace vigil::cli
