// vigil conflicts: statements that cannot both hold.

#include <algorithm>

#include "cli/command.h"
#include "cli/knowledge_text.h"
#include "cli/open.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "COUNTRY", "",
           "Only about these countries, by name or code; or `resolve` and the key of a conflict"},
          {OptionKind::text, "by", "NAME", "With resolve: who decides"},
          {OptionKind::text, "reason", "TEXT", "With resolve: why the conflict is settled"},
          {OptionKind::text, "topic", "TOPIC", "Only of this topic"},
          {OptionKind::text,
           "kind",
           "KIND",
           "Only of this kind",
           {"same-speaker", "same-government", "same-report", "earlier-edition", "denial", "figure",
            "sum-of-parts", "record-figure", "record-attendance", "record-fact"}},
          {OptionKind::flag, "all", "", "Those too that somebody resolved"},
          json_option(),
          workspace_option()};
}

Result<pipeline::Known> known_with_rows(const Opened& opened) {
  const pipeline::Subject subject = TRY(subject_of(opened));
  return pipeline::know_contradictions(opened.store, opened.pack, pipeline::recorded(subject));
}

// An editor settles a conflict; what was decided stays with it.
Result<Outcome> resolve(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.list("COUNTRY");
  if (words.size() != 2) return Error{Errc::invalid_input, "Name one conflict, by its key."};
  if (!arguments.text("by") || !arguments.text("reason")) {
    return Error{Errc::invalid_input,
                 "Say who decides and why: --by NAME --reason TEXT. Nothing was decided."};
  }
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  pipeline::Known known = TRY(known_with_rows(opened));
  auto& all = known.knowledge.conflicts;
  const auto conflict =
      std::find_if(all.begin(), all.end(), [&](const Conflict& c) { return c.key == words[1]; });
  if (conflict == all.end()) {
    return Error{Errc::not_found,
                 "The archive has no conflict " + words[1] + ". `vigil conflicts` lists them."};
  }
  conflict->resolution =
      Resolution{*arguments.text("by"), *arguments.text("reason"), terminal.now()};
  TRY(opened.store.resolve(conflict->key, *conflict->resolution));
  terminal.out(arguments.flag("json") ? to_json_line(known, *conflict)
                                      : in_lines(known, *conflict));
  return Outcome::done;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  if (!arguments.list("COUNTRY").empty() && arguments.list("COUNTRY").front() == "resolve") {
    return resolve(arguments, terminal);
  }
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  std::vector<std::string> countries;
  for (const std::string& typed : arguments.list("COUNTRY")) {
    countries.push_back(TRY(country_code(opened.pack, typed)));
  }
  const auto topic = arguments.text("topic");
  const auto kind = arguments.text("kind");
  const pipeline::Known known = TRY(known_with_rows(opened));
  std::size_t shown = 0, resolved = 0;
  for (const Conflict& conflict : known.knowledge.conflicts) {
    const bool about = countries.empty() || std::find(countries.begin(), countries.end(),
                                                      conflict.country) != countries.end();
    if (!about || (topic && *topic != conflict.topic)) continue;
    if (kind && *kind != to_string(conflict.kind)) continue;
    if (conflict.resolution) ++resolved;
    if (conflict.resolution && !arguments.flag("all")) continue;
    terminal.out(arguments.flag("json") ? to_json_line(known, conflict)
                                        : in_lines(known, conflict));
    ++shown;
  }
  std::string sum = amount(shown, "conflict");
  if (resolved > 0 && !arguments.flag("all")) {
    sum += ", and " + counted(resolved) + " resolved: --all shows them";
  }
  terminal.remark(sum + ".");
  return Outcome::done;
}

}  // namespace

const Command conflicts_command = {
    "conflicts",
    "List statements that cannot both hold.",
    "One speaker against himself, officials of one government, a report against itself or the "
    "edition before, a denial against what it denies, a figure against another, a total against "
    "its parts; and a report against a row of the record: another figure, another day, another "
    "answer of who attended. What excludes what, the pack says (conflicts.toml). `resolve KEY` "
    "records what an "
    "editor decided, under the name that --by gives.",
    "vigil conflicts Ardenia --kind same-government",
    options,
    run};

}  // namespace vigil::cli
