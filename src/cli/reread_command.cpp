// vigil reread: the statements of reports that are kept, read again by this program.

#include "cli/command.h"
#include "cli/open.h"
#include "cli/statement_text.h"
#include "cli/wording.h"
#include "pipeline/reread.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "REPORT", "", "Only these reports: 2004/ardenia"}, workspace_option()};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  const std::vector<pipeline::Reread> all =
      TRY(pipeline::reread(opened.store, opened.pack, arguments.list("REPORT"), terminal.now(),
                           [&](std::size_t total) { return terminal.progress(total, "reports"); }));
  terminal.end_progress();
  std::size_t changed = 0;
  for (const pipeline::Reread& one : all) {
    if (one.kept.change == store::Change::unchanged) continue;
    ++changed;
    terminal.out(one.report + ": " + amount(one.kept.statements, "statement") + "\n" +
                 changes_in_lines(one.kept));
  }
  terminal.remark(amount(all.size(), "report") + " read again: " + counted(changed) +
                  " read otherwise than before. All that is new is a proposal.");
  return Outcome::done;
}

}  // namespace

const Command reread_command = {
    "reread",
    "Read the statements of kept reports again, by this program and pack.",
    "For when the program or the pack's patterns became better. What people decided stays, and "
    "what is read otherwise is listed. Importing the same files again does the same.",
    "vigil reread 2004/ardenia",
    options,
    run};

}  // namespace vigil::cli
