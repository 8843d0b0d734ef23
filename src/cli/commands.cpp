#include <array>

#include "cli/command.h"

namespace vigil::cli {

// Copies of the commands, made when they are asked for: the order in which files' own constants
// come to life is not promised.
std::span<const Command> commands() {
  static const std::array table{
      init_command,    import_command,     show_command,         statements_command,
      check_command,   conflicts_command,  restated_command,     impact_command,
      carried_command, calendar_command,   parties_command,      votes_command,
      streak_command,  attendance_command, transparency_command, record_command,
      table_command,   search_command,     publish_command,      serve_command,
      reread_command,  cite_command,       extract_command,      export_command,
      verify_command,  backup_command,     restore_command,      rebuild_command,
      rules_command,   help_command};
  return table;
}

Option workspace_option() {
  return {OptionKind::text, "workspace", "DIR",
          "The workspace; without it, the one that holds the current folder"};
}

Option pack_option() {
  return {OptionKind::text, "pack", "NAME",
          "A pack, by name or by its folder; without it, the workspace's"};
}

Option json_option() {
  return {OptionKind::flag, "json", "", "Print the result as JSON"};
}

}  // namespace vigil::cli
