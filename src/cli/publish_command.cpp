// vigil publish: the archive becomes a site.

#include "cli/command.h"
#include "cli/open.h"
#include "cli/results_json.h"
#include "cli/wording.h"
#include "pipeline/issue.h"

namespace vigil::cli {
namespace {

Options options() {
  return {
      {OptionKind::one, "EDITION", "", "The newest edition to publish; later ones are drafts"},
      {OptionKind::text, "to", "DIR", "Where the site goes; without it, site/ in the workspace"},
      json_option(),
      workspace_option()};
}

Result<int> year_of(const std::string& typed) {
  const bool digits = typed.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || typed.size() != 4) {
    return Error{Errc::invalid_input,
                 "An edition is a year, such as 2004; \"" + typed + "\" is none."};
  }
  return std::stoi(typed);
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const int edition = TRY(year_of(arguments.list("EDITION").front()));
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const Path folder = arguments.text("to").value_or(opened.workspace.site().string());
  const pipeline::Issued issued =
      TRY(pipeline::issue(opened.store, opened.pack, opened.workspace,
                          {.edition = edition, .folder = folder, .today = terminal.today()}));
  if (arguments.flag("json")) {
    terminal.out(to_json_line(issued, folder.string()));
    return Outcome::done;
  }
  terminal.remark("Published " + amount(issued.pages, "page") + " in " + folder.string() + " (" +
                  amount(issued.written, "file") + " new or changed, " + counted(issued.removed) +
                  " removed). Open " + (folder / "index.html").string() +
                  ", or run `vigil serve`.");
  return Outcome::done;
}

}  // namespace

const Command publish_command = {
    "publish",
    "Write the site of all editions up to this one.",
    "The site is plain files that read without scripts and without a server. Only what changed is "
    "written; what no longer belongs is removed; files that Vigil did not write stay.",
    "vigil publish 2004",
    options,
    run};

}  // namespace vigil::cli
