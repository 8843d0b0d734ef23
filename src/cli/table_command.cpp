// vigil table: the tables of a publication, each number with what it rests on.

#include "cli/command.h"
#include "cli/open.h"
#include "cli/wording.h"
#include "pipeline/printed_tables.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::any, "NAME", "", "A table of the pack; without it, they are listed"},
          {OptionKind::number, "year", "YEAR",
           "The year that its numbers are of; without it, the latest of each country"},
          {OptionKind::flag, "csv", "", "Print CSV, with what each row rests on"},
          json_option(),
          workspace_option()};
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  pipeline::Subject subject = TRY(subject_of(opened));
  const auto& names = arguments.list("NAME");
  if (names.size() > 1) return Error{Errc::invalid_input, "Name one table."};
  if (names.empty()) {
    for (const pipeline::TableName& table : pipeline::table_names(subject)) {
      terminal.out(table.key + ": " + table.title + "\n");
    }
    return Outcome::done;
  }
  auto form = pipeline::TablePrinting::text;
  if (arguments.flag("csv")) form = pipeline::TablePrinting::csv;
  if (arguments.flag("json")) form = pipeline::TablePrinting::json;
  terminal.out(TRY(pipeline::printed_table(opened.store, std::move(subject), names.front(),
                                           arguments.number("year"), form, terminal.today())));
  return Outcome::done;
}

}  // namespace

const Command table_command = {
    "table",
    "Print a table of many countries, from statements and the record.",
    "The pack says which tables there are (tables.toml). Of one country and year the record's "
    "figure is taken before a report's, and the newest edition's before an older one's; a note "
    "names those that differ. Totals keep apart what is unknown, not reported and withheld, and "
    "are \"at least\" where anything is. --csv and --json name the statements and rows behind "
    "each number.",
    "vigil table casualties --year 2003 --csv",
    options,
    run};

}  // namespace vigil::cli
