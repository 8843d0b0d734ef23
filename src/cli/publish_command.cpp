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

// Asked before the pack is loaded, which takes longer than all else where nothing has changed.
Result<std::optional<pipeline::Issued>> issued_already(const pipeline::Workspace& workspace,
                                                       const pipeline::IssueOptions& options) {
  const store::Store store =
      TRY(store::Store::open(workspace.archive(), store::Store::Mode::read_only));
  return pipeline::issued_already(store, workspace, options);
}

void say(const Arguments& arguments, Terminal& terminal, const pipeline::Issued& issued,
         const Path& folder, const std::string& sentence) {
  if (arguments.flag("json")) return terminal.out(to_json_line(issued, folder.string()));
  terminal.remark(sentence + " Open " + (folder / "index.html").string() +
                  ", or run `vigil serve`.");
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const int edition = TRY(year_of(arguments.list("EDITION").front()));
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  const Path folder = arguments.text("to").value_or(workspace.site().string());
  const pipeline::IssueOptions options{
      .edition = edition, .folder = folder, .today = terminal.today()};
  if (const auto last = TRY(issued_already(workspace, options))) {
    say(arguments, terminal, *last, folder,
        "Nothing has changed since " + amount(last->pages, "page") + " were published in " +
            folder.string() + ".");
    return Outcome::done;
  }
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const pipeline::Issued issued =
      TRY(pipeline::issue(opened.store, opened.pack, workspace, options));
  say(arguments, terminal, issued, folder,
      "Published " + amount(issued.pages, "page") + " in " + folder.string() + " (" +
          amount(issued.written, "file") + " new or changed, " + counted(issued.removed) +
          " removed).");
  if (workspace.base_url.empty()) {
    terminal.remark(
        "vigil.toml has no base_url: no sitemap was written, and the feeds have relative "
        "addresses.");
  }
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
