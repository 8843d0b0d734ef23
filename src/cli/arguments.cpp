#include "cli/arguments.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
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

// In words for people; the library's own speak of ranges and types.
std::string whole_number(const std::string& given) {
  const bool digits =
      !given.empty() && given.size() <= 9 &&
      std::all_of(given.begin(), given.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? "" : "\"" + given + "\" is no whole number.";
}

// How many letters must change for one word to become the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

// What to say when the first word is no command; empty when it is one, or an option.
std::string unknown_command(std::span<const Command> commands, std::string_view word) {
  if (word.empty() || word.starts_with('-')) return {};
  const Command* nearest = nullptr;
  for (const Command& command : commands) {
    if (command.name == word) return {};
    if (nearest == nullptr || distance(word, command.name) < distance(word, nearest->name))
      nearest = &command;
  }
  std::string said = "There is no command \"" + std::string(word) + "\".";
  if (nearest != nullptr && distance(word, nearest->name) <= 2) {
    said += " Did you mean \"" + std::string(nearest->name) + "\"?";
  }
  return "vigil: " + said + "\nSee `vigil help`.\n";
}

void declare_positional(CLI::App& app, const Option& option, Slots& slots) {
  auto* added =
      app.add_option(std::string(option.name), slots.values[option.name], std::string(option.help));
  if (option.kind == OptionKind::one) added->required()->expected(1);
  if (option.kind == OptionKind::maybe) added->expected(0, 1);
  if (option.kind == OptionKind::many) added->required()->expected(1, -1);
  if (option.kind == OptionKind::any) added->expected(0, -1);
}

void declare(CLI::App& app, const Option& option, Slots& slots) {
  const std::string flag = "--" + std::string(option.name);
  if (option.kind == OptionKind::flag) {
    app.add_flag(flag, slots.flags[option.name], std::string(option.help));
    return;
  }
  if (option.kind == OptionKind::texts) {
    app.add_option(flag, slots.values[option.name], std::string(option.help))
        ->allow_extra_args(false)
        ->type_name(std::string(option.value));
    return;
  }
  if (option.kind != OptionKind::text && option.kind != OptionKind::number) {
    declare_positional(app, option, slots);
    return;
  }
  auto* added = app.add_option(flag, slots.values[option.name], std::string(option.help));
  // What follows its one value is the next word: `--edition 2004 a.txt b.txt`.
  added->expected(1)->allow_extra_args(false)->type_name(std::string(option.value));
  if (option.required) added->required();
  if (option.kind == OptionKind::number) added->check(whole_number);
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

// The library's "COUNTRY: At Most 1 required but received 2" in words for people.
std::string in_plain_words(std::string message) {
  const std::size_t at = message.find(": At Most 1 required");
  return at == std::string::npos ? message : "Name one " + message.substr(0, at) + ", not more.";
}

std::string usage_error(const CLI::App& app, std::string message) {
  std::string where = "vigil";
  for (const CLI::App* used : app.get_subcommands()) where += " " + used->get_name();
  return where + ": " + std::move(message) + "\nSee `" + where + " --help`.\n";
}

}  // namespace

std::variant<Invocation, Answered> parse(std::span<const Command> commands, int count,
                                         const char* const* words) {
  if (count > 1) {
    if (std::string said = unknown_command(commands, words[1]); !said.empty()) {
      return Answered{std::move(said), exit_not_done};
    }
  }
  if (count < 2) return Answered{"vigil: Name a command.\nSee `vigil help`.\n", exit_not_done};
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
    return Answered{app.help(), 0};  // Of the command that was named, if any.
  } catch (const CLI::CallForVersion&) {
    return Answered{version_line + "\n", 0};
  } catch (const CLI::ParseError& error) {
    return Answered{usage_error(app, in_plain_words(error.what())), exit_not_done};
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (app.got_subcommand(std::string(commands[i].name))) {
      return Invocation{&commands[i], taken(*slots[i]), quiet};
    }
  }
  return Answered{app.help(), exit_not_done};
}

}  // namespace vigil::cli
