// vigil init: a new workspace.

#include "cli/command.h"
#include "pipeline/workspace.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::one, "DIR", "", "The folder to make; it may exist"},
          {OptionKind::text, "pack", "NAME", "The pack, by name or by its folder", {}, true}};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const std::string folder = arguments.list("DIR").front();
  const std::string pack = *arguments.text("pack");
  const pipeline::Workspace made = TRY(pipeline::init_workspace(folder, pack));
  terminal.remark("Made the workspace " + folder + " (" + made.title + ").");
  terminal.remark(
      "Its title and address stand in vigil.toml, its own pages in pages/. Next: "
      "`vigil import FILE|DIR` in it.");
  return Outcome::done;
}

}  // namespace

const Command init_command = {
    "init",
    "Make a workspace: a folder with settings, an archive and pages.",
    "The pack is the subject: its countries, treaties, sections and house style. Other files in "
    "the folder stay as they are; a folder that is a workspace already is refused.",
    "vigil init archive --pack landmine",
    options,
    run};

}  // namespace vigil::cli
