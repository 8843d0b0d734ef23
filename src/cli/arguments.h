#pragma once
// Parsing of the command line, by the declared options of the table of commands.

#include <span>
#include <string>
#include <variant>

#include "cli/command.h"

namespace vigil::cli {

struct Invocation {
  const Command* command = nullptr;
  Arguments arguments;
  bool quiet = false;
};

// What else the command line may ask for: a text to print, and the exit status.
struct Answered {
  std::string text;
  int status = 0;
};

std::variant<Invocation, Answered> parse(std::span<const Command> commands, int count,
                                         const char* const* words);

}  // namespace vigil::cli
