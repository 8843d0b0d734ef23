// vigil cite: the note grammar as a filter.

#include <iostream>
#include <iterator>

#include "cli/command.h"
#include "pipeline/cite_filter.h"
#include "pipeline/workspace.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::text, "pack", "NAME", "The pack, by name or by its folder", {}, true}};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Path folder = TRY(pipeline::find_pack(*arguments.text("pack")));
  const Pack pack = TRY(pipeline::load_pack(folder));
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const std::vector<std::string> lines = TRY(pipeline::cite_lines(pack, input));
  for (const std::string& line : lines) terminal.out(line + "\n");
  return Outcome::done;
}

}  // namespace

const Command cite_command = {
    "cite",
    "Resolve lists of notes: JSON lines in, JSON lines out.",
    "In: {\"id\",\"country\",\"edition\",\"notes\":[{\"note\",\"text\"}]} a line. Out: "
    "{\"id\",\"notes\":[{\"note\",\"sources\":[…]}]} a line. The forms are in docs/formats.md.",
    "vigil cite --pack landmine < notes.jsonl",
    options,
    run};

}  // namespace vigil::cli
