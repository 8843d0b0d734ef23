// vigil conflicts: statements that cannot both hold.

#include <algorithm>

#include "cli/command.h"
#include "cli/knowledge_text.h"
#include "cli/open.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "COUNTRY", "", "Only about these countries, by name or code"},
          {OptionKind::text, "topic", "TOPIC", "Only of this topic"},
          {OptionKind::text,
           "kind",
           "KIND",
           "Only of this kind",
           {"same-speaker", "same-government", "same-report", "earlier-edition", "denial", "figure",
            "sum-of-parts"}},
          {OptionKind::flag, "all", "", "Those too that somebody resolved"},
          json_option(),
          workspace_option()};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  std::vector<std::string> countries;
  for (const std::string& typed : arguments.list("COUNTRY")) {
    countries.push_back(TRY(country_code(opened.pack, typed)));
  }
  const auto topic = arguments.text("topic");
  const auto kind = arguments.text("kind");
  const pipeline::Known known = TRY(pipeline::know(opened.store, opened.pack));
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
    "its parts. What excludes what, the pack says (conflicts.toml).",
    "vigil conflicts Ardenia --kind same-government",
    options,
    run};

}  // namespace vigil::cli
