#include "cli/arguments.h"

#include <map>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/version.h"

namespace vigil::cli {
namespace {

// What the library fills in while it parses one command.
struct Slots {
  std::map<std::string_view, std::vector<std::string>> values;
  std::map<std::string_view, bool> flags;
};

void declare_positional(CLI::App& app, const Option& option, Slots& slots) {
  auto* added =
      app.add_option(std::string(option.name), slots.values[option.name], std::string(option.help));
  if (option.kind == OptionKind::one) added->required()->expected(1);
  if (option.kind == OptionKind::many) added->required()->expected(1, -1);
  if (option.kind == OptionKind::any) added->expected(0, -1);
}

void declare(CLI::App& app, const Option& option, Slots& slots) {
  const std::string flag = "--" + std::string(option.name);
  if (option.kind == OptionKind::flag) {
    app.add_flag(flag, slots.flags[option.name], std::string(option.help));
    return;
  }
  if (option.kind != OptionKind::text && option.kind != OptionKind::number) {
    declare_positional(app, option, slots);
    return;
  }
  auto* added = app.add_option(flag, slots.values[option.name], std::string(option.help));
  added->expected(1)->type_name(std::string(option.value));
  if (option.required) added->required();
  if (option.kind == OptionKind::number) added->check(CLI::Range(0, 999'999'999));
  if (!option.choices.empty()) {
    added->check(
        CLI::IsMember(std::vector<std::string>(option.choices.begin(), option.choices.end())));
  }
}

Arguments taken(const Slots& slots) {
  Arguments arguments;
  for (const auto& [name, given] : slots.flags) {
    if (given) arguments.set(name, {});
  }
  for (const auto& [name, values] : slots.values) {
    if (!values.empty()) arguments.set(name, values);
  }
  return arguments;
}

std::string usage_error(const CLI::App& app, std::string message) {
  std::string where = "vigil";
  for (const CLI::App* used : app.get_subcommands()) where += " " + used->get_name();
  return where + ": " + std::move(message) + "\nSee `" + where + " --help`.\n";
}

}  // namespace

std::variant<Invocation, Answered> parse(std::span<const Command> commands, int count,
                                         const char* const* words) {
  CLI::App app("Vigil reads country reports, resolves their notes, checks them and publishes them.",
               "vigil");
  app.require_subcommand(1);
  const std::string version_line = "vigil " + std::string(vigil::version);
  app.set_version_flag("--version", version_line);
  bool quiet = false;
  std::vector<std::unique_ptr<Slots>> slots;
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->footer(std::string(command.details) + "\n\nExample:\n  " + std::string(command.example));
    sub->add_flag("--quiet", quiet, "Neither progress nor remarks");
    slots.push_back(std::make_unique<Slots>());
    for (const Option& option : command.options()) declare(*sub, option, *slots.back());
  }
  // The library reports by exceptions; they end here.
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    const auto used = app.get_subcommands();
    return Answered{used.empty() ? app.help() : used.front()->help(), 0};
  } catch (const CLI::CallForVersion&) {
    return Answered{version_line + "\n", 0};
  } catch (const CLI::ParseError& error) {
    return Answered{usage_error(app, error.what()), exit_not_done};
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (app.got_subcommand(std::string(commands[i].name))) {
      return Invocation{&commands[i], taken(*slots[i]), quiet};
    }
  }
  return Answered{app.help(), exit_not_done};
}

}  // namespace vigil::cli
