// vigil record: the tables of the record, and the workspace's own datasets among them.

#include <algorithm>

#include "cli/command.h"
#include "cli/open.h"
#include "cli/print_findings.h"
#include "cli/record_text.h"
#include "cli/results_json.h"
#include "cli/wording.h"
#include "pipeline/datasets.h"

namespace vigil::cli {
namespace {

constexpr std::size_t changes_shown = 20;

Options options() {
  return {
      {OptionKind::any, "WHAT", "", "list, template TABLE, or import TABLE FILE; without it, list"},
      {OptionKind::text, "name", "NAME",
       "import: the dataset's name within its table; without it, the file's"},
      {OptionKind::text, "sheet", "NAME", "import: the sheet of a spreadsheet (the first)"},
      {OptionKind::text, "title", "WORDS", "import: the dataset's title, as readers cite it"},
      {OptionKind::text, "publisher", "WORDS", "import: who publishes it"},
      {OptionKind::text, "published", "DATE", "import: the day of the dataset"},
      {OptionKind::text, "licence", "WORDS", "import: its licence, a name or an address"},
      {OptionKind::text, "address", "URL", "import: where it can be had"},
      {OptionKind::text, "until", "DATE", "import: what happened later is not in it"},
      {OptionKind::text, "missing", "WORDS", "import: what else it lacks, in a sentence"},
      json_option(),
      pack_option(),
      workspace_option()};
}

Result<Outcome> list(const Arguments& arguments, Terminal& terminal) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  const Recorded recorded = pipeline::recorded(subject);
  if (arguments.flag("json")) {
    for (const RecordSource& source : recorded.sources) terminal.out(to_json_line(source));
    return Outcome::done;
  }
  std::size_t rows = 0;
  for (const RecordTable& table : subject.pack.record) {
    terminal.out(in_lines(table, recorded));
    for (const RecordSource& source : recorded.sources) {
      if (is_of(source, table_name(table.file))) rows += source.rows;
    }
  }
  terminal.remark(amount(rows, "row") + " in " + amount(subject.pack.record.size(), "table") +
                  ", " + amount(subject.datasets.size(), "dataset") + " of the workspace; " +
                  amount(recorded.statements.size(), "statement") + ".");
  return Outcome::done;
}

Result<Outcome> print_template(const Arguments& arguments, Terminal& terminal,
                               const std::string& table) {
  const pipeline::Subject subject = TRY(subject_of(arguments));
  terminal.out(TRY(pipeline::dataset_template(subject.pack, subject.folder, table)));
  return Outcome::done;
}

Result<pipeline::DatasetImport> wanted_by(const Arguments& arguments) {
  const auto& words = arguments.list("WHAT");
  pipeline::DatasetImport wanted;
  wanted.table = words[1];
  wanted.file = words[2];
  wanted.name = arguments.text("name").value_or("");
  wanted.sheet = arguments.text("sheet").value_or("");
  wanted.title = arguments.text("title");
  wanted.publisher = arguments.text("publisher");
  wanted.licence = arguments.text("licence");
  wanted.address = arguments.text("address");
  wanted.missing = arguments.text("missing");
  wanted.published = TRY(day_of(arguments, "published"));
  wanted.until = TRY(day_of(arguments, "until"));
  return wanted;
}

std::string in_words(const pipeline::RowChange& change) {
  using Kind = pipeline::RowChange::Kind;
  const char* const word = change.kind == Kind::added  ? "new: "
                           : change.kind == Kind::gone ? "gone: "
                                                       : "changed: ";
  return "  " + std::string(word) + change.row +
         (change.what.empty() ? "" : " (" + change.what + ")") + "\n";
}

std::string in_words(const pipeline::ImportedDataset& imported) {
  std::string out = imported.key + ": ";
  if (!imported.kept) return out + "nothing was kept\n";
  out += to_word(imported.kept->change);
  out += ", revision " + std::to_string(imported.kept->revision) + ", " +
         amount(imported.rows, "row") + "\n";
  for (std::size_t i = 0; i < imported.changes.size() && i < changes_shown; ++i) {
    out += in_words(imported.changes[i]);
  }
  if (imported.changes.size() > changes_shown) {
    out += "  and " + amount(imported.changes.size() - changes_shown, "other change") + "\n";
  }
  return out;
}

Result<Outcome> import(const Arguments& arguments, Terminal& terminal) {
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  const pipeline::DatasetImport wanted = TRY(wanted_by(arguments));
  const pipeline::ImportedDataset imported = TRY(pipeline::import_dataset(
      opened.store, opened.pack, opened.workspace.pack_folder, wanted, terminal.now()));
  if (arguments.flag("json")) {
    terminal.out(to_json_line(imported));
  } else if (!terminal.quiet()) {
    terminal.out(in_words(imported));
    terminal.out(print_findings(imported.findings, "  "));
  }
  const bool failed = std::any_of(imported.findings.begin(), imported.findings.end(), is_error);
  return failed ? Outcome::findings : Outcome::done;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.list("WHAT");
  if (words.empty() || (words.size() == 1 && words.front() == "list")) {
    return list(arguments, terminal);
  }
  if (words.front() == "template" && words.size() == 2) {
    return print_template(arguments, terminal, words[1]);
  }
  if (words.front() == "import" && words.size() == 3) return import(arguments, terminal);
  return Error{Errc::invalid_input,
               "It is `vigil record list`, `vigil record template TABLE` or `vigil record import "
               "TABLE FILE`."};
}

}  // namespace

const Command record_command = {
    "record",
    "List the tables of the published record, or import a dataset into one.",
    "The pack declares the tables and brings rows of some along; a workspace imports more. "
    "`template TABLE` prints the first row that such a file has. `import TABLE FILE` reads CSV "
    "(commas, semicolons or tabs) or a spreadsheet (.xlsx), checks every cell, and keeps all of "
    "it or, with the line or cell of what is wrong, nothing. The same file again changes nothing; "
    "another one under the same name becomes a new revision, says which rows came, went and "
    "changed, and keeps the title and all that is not given anew. Where two sources have a row of "
    "one thing, a dataset counts before the pack.",
    "vigil record list --pack landmine",
    options,
    run};

}  // namespace vigil::cli
