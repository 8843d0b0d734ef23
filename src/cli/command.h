#pragma once
// Command: one verb of the program. commands.cpp is the table; one file a command.

#include <span>
#include <string_view>

#include "base/result.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace vigil::cli {

// What the shell learns of a run (docs/commands.md, "Exit status").
enum class Outcome { done = 0, findings = 1 };
inline constexpr int exit_not_done = 2;  // An Error, or wrong usage.
inline constexpr int exit_bug = 70;      // EX_SOFTWARE of sysexits.h.

struct Command {
  std::string_view name;     // "check"
  std::string_view summary;  // "Run every rule and list what it finds."
  std::string_view details;  // A paragraph or two, for its help page.
  std::string_view example;  // "vigil check 2004/ardenia"
  Options (*options)();
  Result<Outcome> (*run)(const Arguments&, Terminal&);
};

// The table, in the order in which help lists it.
std::span<const Command> commands();

// Every command's file defines one of these.
extern const Command init_command, import_command, show_command, statements_command, check_command,
    conflicts_command, restated_command, impact_command, carried_command, search_command,
    publish_command, serve_command, reread_command, cite_command, extract_command, export_command,
    verify_command, backup_command, restore_command, rebuild_command, rules_command, help_command,
    calendar_command, parties_command, votes_command, streak_command, record_command,
    transparency_command, attendance_command, table_command;

// Options that several commands share.
Option workspace_option();
Option pack_option();  // Instead of the workspace's pack.
Option json_option();

}  // namespace vigil::cli
