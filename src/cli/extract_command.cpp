// vigil extract: the reading of statements as a filter.

#include <iostream>
#include <iterator>

#include "cli/command.h"
#include "pipeline/extract_filter.h"
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
  const std::vector<std::string> lines = TRY(pipeline::extract_lines(pack, input));
  for (const std::string& line : lines) terminal.out(line + "\n");
  return Outcome::done;
}

}  // namespace

const Command extract_command = {
    "extract",
    "Find the statements of paragraphs: JSON lines in, JSON lines out.",
    "In: {\"id\",\"country\",\"edition\",\"section\",\"text\"} a line, with the marks of the notes "
    "in the text as [5]. Out: {\"id\",\"statements\":[…]} a line. Every statement is a proposal. "
    "The "
    "forms are in docs/formats.md.",
    "vigil extract --pack landmine < paragraphs.jsonl",
    options,
    run};

}  // namespace vigil::cli
