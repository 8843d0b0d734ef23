// vigil verify, backup, restore, rebuild: looking after an archive.

#include "cli/command.h"
#include "cli/open.h"
#include "cli/results_json.h"
#include "cli/wording.h"

namespace vigil::cli {
namespace {

Options only_workspace() {
  return {workspace_option()};
}
Options verify_options() {
  return {json_option(), workspace_option()};
}
Options backup_options() {
  return {{OptionKind::one, "FILE", "", "The file to write; it must not exist"},
          workspace_option()};
}
Options restore_options() {
  return {{OptionKind::one, "FILE", "", "A file that `vigil backup` wrote"}, workspace_option()};
}

Result<Outcome> verify(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  const store::Store store =
      TRY(store::Store::open(workspace.archive(), store::Store::Mode::read_only));
  const store::Verification result = TRY(store.verify());
  if (arguments.flag("json")) {
    terminal.out(to_json_line(result));
  } else {
    for (const std::string& fault : result.faults) terminal.out("fault: " + fault + "\n");
    terminal.remark(
        amount(static_cast<std::size_t>(result.reports), "revision") + ", " +
        amount(static_cast<std::size_t>(result.originals), "original") + ", " +
        amount(static_cast<std::size_t>(result.log_entries), "log entry", "log entries") +
        (result.faults.empty() ? ": all is well."
                               : ": " + amount(result.faults.size(), "fault") + "."));
  }
  return result.faults.empty() ? Outcome::done : Outcome::findings;
}

Result<Outcome> backup(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  const store::Store store =
      TRY(store::Store::open(workspace.archive(), store::Store::Mode::read_only));
  const std::string file = arguments.list("FILE").front();
  TRY(store.backup(file));
  terminal.remark("Wrote the backup " + file + ". Keep it on another machine.");
  return Outcome::done;
}

Result<Outcome> restore(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Workspace workspace = TRY(workspace_of(arguments));
  const std::string file = arguments.list("FILE").front();
  const Path kept = TRY(store::Store::restore(file, workspace.archive()));
  terminal.remark("Restored " + workspace.archive().string() + " from " + file + "." +
                  (kept.empty() ? "" : " What was there is kept as " + kept.string() + "."));
  return Outcome::done;
}

Result<Outcome> rebuild(const Arguments& arguments, Terminal& terminal) {
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  TRY(opened.store.rebuild());
  const store::Counts counts = TRY(opened.store.counts());
  terminal.remark("Rebuilt search and other derived tables of " +
                  amount(static_cast<std::size_t>(counts.reports), "report") + ".");
  return Outcome::done;
}

}  // namespace

const Command verify_command = {
    "verify",
    "Prove that the archive is whole: log chain, originals, database.",
    "Every original is compared with its SHA-256, every log entry with the one before it, and "
    "SQLite checks its own file. Exit status 1 when anything is wrong.",
    "vigil verify",
    verify_options,
    verify};

const Command backup_command = {
    "backup",
    "Write a consistent copy of the archive, while others work.",
    "One file that `vigil restore` takes back, and that any SQLite reads.",
    "vigil backup archive-2004-10-01.sqlite",
    backup_options,
    backup};

const Command restore_command = {
    "restore",
    "Put a backup in the archive's place, after verifying it.",
    "A damaged backup is refused and the archive stays as it is. The archive that was there is "
    "kept beside it.",
    "vigil restore archive-2004-10-01.sqlite",
    restore_options,
    restore};

const Command rebuild_command = {
    "rebuild",
    "Make the derived tables anew (search, findings).",
    "They come from what is kept and are the same after as before; nothing kept is touched.",
    "vigil rebuild",
    only_workspace,
    rebuild};

}  // namespace vigil::cli
