// vigil rules: what `vigil check` looks for, and why.

#include "cli/command.h"
#include "pipeline/recheck.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "CODE", "", "One rule, by its code"}};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  if (arguments.list("CODE").empty()) {
    terminal.out(pipeline::rules_documentation());
    return Outcome::done;
  }
  for (const std::string& code : arguments.list("CODE")) {
    const auto page = pipeline::rule_documentation(code);
    if (!page) {
      return Error{Errc::not_found, "There is no rule \"" + code + "\". `vigil rules` lists all."};
    }
    terminal.out(*page);
  }
  return Outcome::done;
}

}  // namespace

const Command rules_command = {"rules",
                               "Explain the rules of `vigil check`, in Markdown.",
                               "docs/checks.md is this command's output.",
                               "vigil rules mark-without-note",
                               options,
                               run};

}  // namespace vigil::cli
