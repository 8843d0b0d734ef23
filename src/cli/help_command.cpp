// vigil help: one command's page, or the whole manual in Markdown.

#include <algorithm>

#include "cli/command.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::flag, "markdown", "", "The whole manual, in Markdown: docs/commands.md"}};
}

std::string in_markdown(const Option& option) {
  switch (option.kind) {
    case OptionKind::flag:
      return "`--" + std::string(option.name) + "`";
    case OptionKind::text:
    case OptionKind::texts:
    case OptionKind::number:
      return "`--" + std::string(option.name) + " " + std::string(option.value) + "`";
    case OptionKind::one:
      return "`" + std::string(option.name) + "`";
    case OptionKind::maybe:
      return "`[" + std::string(option.name) + "]`";
    case OptionKind::many:
      return "`" + std::string(option.name) + "…`";
    case OptionKind::any:
      return "`[" + std::string(option.name) + "…]`";
  }
  return "";
}

std::string in_markdown(const Command& command) {
  std::string page = "## vigil " + std::string(command.name) + "\n\n" +
                     std::string(command.summary) + "\n\n" + std::string(command.details) + "\n\n";
  const Options declared = command.options();
  if (!declared.empty()) page += "| option | what it does |\n| --- | --- |\n";
  for (const Option& option : declared) {
    page += "| " + in_markdown(option) + " | " + std::string(option.help);
    for (std::size_t i = 0; i < option.choices.size(); ++i) {
      page += (i == 0 ? ": `" : ", `") + std::string(option.choices[i]) + "`";
    }
    page += option.required ? "; required |\n" : " |\n";
  }
  if (!declared.empty()) page += "\n";
  return page + "Example: `" + std::string(command.example) + "`\n";
}

constexpr std::string_view opening =
    "# Commands\n\n"
    "This page is printed by `vigil help --markdown`. Every command also takes `--help` and\n"
    "`--quiet`. Results go to standard output, remarks and errors to standard error. Colours\n"
    "appear on a terminal only, and never where `NO_COLOR` is set. `SOURCE_DATE_EPOCH` sets the\n"
    "day and the time that commands write down.\n\n"
    "## Exit status\n\n"
    "| status | meaning |\n"
    "| --- | --- |\n"
    "| 0 | done |\n"
    "| 1 | done, and there are findings of severity error (or as `--fail-on` says) |\n"
    "| 2 | it could not be done, or the command line was wrong; one line says why |\n"
    "| 70 | a bug in Vigil |\n";

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  if (!arguments.flag("markdown")) {
    std::size_t longest = 0;
    for (const Command& command : commands()) longest = std::max(longest, command.name.size());
    for (const Command& command : commands()) {
      std::string name(command.name);
      name.resize(longest + 2, ' ');
      terminal.out("vigil " + name + std::string(command.summary) + "\n");
    }
    terminal.out("\n`vigil COMMAND --help` says more.\n");
    return Outcome::done;
  }
  terminal.out(opening);
  for (const Command& command : commands()) terminal.out("\n" + in_markdown(command));
  return Outcome::done;
}

}  // namespace

const Command help_command = {"help",
                              "List the commands; with --markdown, the whole manual.",
                              "docs/commands.md is the output of `vigil help --markdown`.",
                              "vigil help --markdown",
                              options,
                              run};

}  // namespace vigil::cli
