// vigil export: the archive's sources, reports and statements for other programs.

#include <algorithm>
#include <functional>
#include <set>

#include "base/new_file.h"
#include "cli/command.h"
#include "cli/open.h"
#include "cli/record_text.h"
#include "cli/results_json.h"
#include "cli/wording.h"
#include "pipeline/bibliography.h"
#include "pipeline/statement_data.h"

namespace vigil::cli {
namespace {

Options options() {
  return {
      {OptionKind::one, "FORMAT", "",
       "csl-json, bibtex or ris (sources), json (reports), statements-jsonl, statements-csv, "
       "statements-datapackage or statements-jsonld (statements, of reports and of the record), "
       "record-jsonl (of the record alone)"},
      {OptionKind::number, "edition", "YEAR", "Only what this edition cites"},
      {OptionKind::text, "country", "COUNTRY", "Only what reports on this country cite"},
      {OptionKind::text, "to", "FILE", "Write here; without it, to standard output"},
      workspace_option()};
}

// The snapshot, with only the wanted reports and the sources that they cite.
Result<Snapshot> wanted(const Arguments& arguments, const std::optional<std::string>& country,
                        const Opened& opened) {
  Snapshot snapshot = TRY(opened.store.snapshot());
  const auto edition = arguments.number("edition");
  if (!edition && !country) return snapshot;
  std::erase_if(snapshot.reports, [&](const ReportRecord& record) {
    const auto& codes = record.report.countries;
    return (edition && record.report.edition != *edition) ||
           (country && std::find(codes.begin(), codes.end(), *country) == codes.end());
  });
  return snapshot;
}

using Put = std::function<Result<>(std::string_view)>;

Result<std::string> in_format(const std::string& format, const Snapshot& snapshot) {
  using pipeline::BibliographyForm;
  if (format == "csl-json") return pipeline::bibliography(snapshot, BibliographyForm::csl_json);
  if (format == "bibtex") return pipeline::bibliography(snapshot, BibliographyForm::bibtex);
  if (format == "ris") return pipeline::bibliography(snapshot, BibliographyForm::ris);
  if (format != "json") {
    return Error{Errc::invalid_input,
                 "There is no format \"" + format +
                     "\"; it is csl-json, bibtex, ris, json, statements-jsonl, statements-csv, "
                     "statements-datapackage, statements-jsonld or record-jsonl."};
  }
  std::string lines;
  for (const ReportRecord& record : snapshot.reports) lines += to_json_line(record, snapshot);
  return lines;
}

// Of one country, or of all.
Result<Recorded> record_of(const Opened& opened, const std::optional<std::string>& country,
                           pack::KeepRows keep) {
  Recorded recorded = pipeline::recorded(TRY(subject_of(opened)), keep);
  std::erase_if(recorded.statements, [&](const RecordedStatement& each) {
    return country && each.statement.country != *country;
  });
  return recorded;
}

Result<> put_record(const Recorded& recorded, const Put& put) {
  for (const RecordedStatement& each : recorded.statements) {
    TRY(put(to_json_line(each, recorded.sources[each.source])));
  }
  return {};
}

// Of one edition the record says nothing.
Result<> put_statements(publish::DataForm form, const Arguments& arguments,
                        const std::optional<std::string>& country, const Opened& opened, Date today,
                        const Put& put) {
  const Snapshot snapshot = TRY(wanted(arguments, country, opened));
  Recorded recorded;
  if (!arguments.number("edition")) {
    recorded = TRY(record_of(opened, country, pack::KeepRows::yes));
  }
  return pipeline::statements(form, snapshot, std::move(recorded), opened.pack, opened.workspace,
                              today, put);
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const std::string& format = arguments.list("FORMAT").front();
  std::optional<std::string> country;
  if (const auto typed = arguments.text("country")) {
    country = TRY(country_code(opened.pack, *typed));
  }
  const auto put_all = [&](const Put& put) -> Result<> {
    if (format == "record-jsonl") {
      return put_record(TRY(record_of(opened, country, pack::KeepRows::no)), put);
    }
    if (const auto form = pipeline::statement_form(format)) {
      return put_statements(*form, arguments, country, opened, terminal.today(), put);
    }
    const Snapshot snapshot = TRY(wanted(arguments, country, opened));
    return put(TRY(in_format(format, snapshot)));
  };
  if (const auto to = arguments.text("to")) {
    NewFile file = TRY(NewFile::beside(*to));
    TRY(put_all([&](std::string_view piece) { return file.add(piece); }));
    TRY(file.take_place());
    terminal.remark("Wrote " + *to + ".");
    return Outcome::done;
  }
  TRY(put_all([&](std::string_view piece) -> Result<> {
    terminal.out(piece);
    return {};
  }));
  return Outcome::done;
}

}  // namespace

const Command export_command = {
    "export",
    "Give sources to reference managers, reports and statements to other programs.",
    "csl-json, bibtex and ris hold each source once, however many notes cite it; json is one "
    "report a line, with its text, notes and citations (docs/formats.md). Statements come as in "
    "the "
    "site's data/: JSON Lines, CSV with the descriptor of its columns, JSON-LD.",
    "vigil export bibtex --edition 2004 --to sources.bib",
    options,
    run};

}  // namespace vigil::cli
