// vigil import: files in, reports kept, a ledger for each.

#include <algorithm>
#include <chrono>

#include "base/files.h"
#include "cli/command.h"
#include "cli/open.h"
#include "cli/print_findings.h"
#include "cli/results_json.h"
#include "cli/statement_text.h"
#include "cli/wording.h"
#include "pipeline/ingest.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::many, "FILE", "", "Files, or folders with files"},
          {OptionKind::number, "edition", "YEAR",
           "The edition; without it, as the page says, else as its folder or name says"},
          {OptionKind::text, "country", "COUNTRY",
           "The country, by name or code; without it, as the page says, else as its name says"},
          {OptionKind::flag, "furniture", "", "List the lines of page furniture that were removed"},
          json_option(),
          workspace_option()};
}

Result<std::vector<Path>> files_of(const std::vector<std::string>& given) {
  std::vector<Path> files;
  for (const std::string& path : given) {
    const std::vector<Path> below = TRY(list_files(path));
    if (below.empty()) {
      return Error{Errc::not_found, "There is no file in the folder " + path + "."};
    }
    files.insert(files.end(), below.begin(), below.end());
  }
  return files;
}

// The year that was given, or 0 for none.
Result<int> edition_of(const Arguments& arguments) {
  const auto given = arguments.number("edition");
  if (!given) return 0;
  if (*given >= 1000 && *given <= 9999) return *given;
  return Error{Errc::invalid_input, "An edition is a year, such as 2004; \"" +
                                        *arguments.text("edition") + "\" is none."};
}

std::string_view in_words(store::Change change) {
  switch (change) {
    case store::Change::added:
      return "added";
    case store::Change::revised:
      return "revised";
    case store::Change::reread:
      return "read anew";
    case store::Change::unchanged:
      return "unchanged";
  }
  return "";
}

std::string indented(std::string_view lines) {
  std::string out = "    ";
  for (const char c : lines) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out + "\n";
}

std::string in_words(const pipeline::Ingested& file, bool furniture) {
  std::string out = file.file + "\n";
  for (std::size_t i = 0; i < file.kept.size(); ++i) {
    out += "  " + file.reports[i].key + ": " + std::string(in_words(file.kept[i].change)) +
           ", revision " + std::to_string(file.kept[i].revision) + ", " +
           amount(file.kept[i].statements, "statement") + "\n";
    for (const std::string& line : file.kept[i].differences) out += "    " + line + "\n";
    out += changes_in_lines(file.kept[i]);
  }
  if (file.kept.empty()) out += "  nothing was kept\n";
  if (!file.ledger.empty()) out += indented(file.ledger);
  for (const std::string& line : file.removed) {
    if (furniture) out += "    removed: " + line + "\n";
  }
  return out;
}

struct Tally {
  std::size_t reports = 0, added = 0, revised = 0, reread = 0, unchanged = 0, refused = 0,
              findings = 0;
};

Tally tally(const std::vector<pipeline::Ingested>& files) {
  Tally sum;
  for (const pipeline::Ingested& file : files) {
    sum.reports += file.kept.size();
    sum.findings += file.findings.size();
    sum.refused += file.kept.empty() ? 1 : 0;
    for (const store::Kept& kept : file.kept) {
      sum.added += kept.change == store::Change::added ? 1 : 0;
      sum.revised += kept.change == store::Change::revised ? 1 : 0;
      sum.reread += kept.change == store::Change::reread ? 1 : 0;
      sum.unchanged += kept.change == store::Change::unchanged ? 1 : 0;
    }
  }
  return sum;
}

std::string in_words(const Tally& sum) {
  std::string out = amount(sum.reports, "report") + ": " + counted(sum.added) + " added, " +
                    counted(sum.revised) + " revised, " + counted(sum.unchanged) + " unchanged";
  if (sum.reread > 0) out += ", " + counted(sum.reread) + " with statements read anew";
  if (sum.refused > 0) out += "; nothing was kept of " + amount(sum.refused, "file");
  if (sum.findings > 0) out += "; " + amount(sum.findings, "finding");
  return out + ".";
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  Opened opened = TRY(open(arguments, store::Store::Mode::read_write));
  pipeline::IngestOptions how;
  how.edition = TRY(edition_of(arguments));
  if (const auto typed = arguments.text("country")) {
    how.countries = {TRY(country_code(opened.pack, *typed))};
  }
  how.at = terminal.now();
  const std::vector<Path> files = TRY(files_of(arguments.list("FILE")));
  const std::vector<pipeline::Ingested> ingested = TRY(pipeline::ingest(
      opened.store, opened.pack, files, how, terminal.progress(files.size(), "files")));
  terminal.end_progress();
  bool failed = false;
  for (const pipeline::Ingested& file : ingested) {
    if (arguments.flag("json")) {
      terminal.out(to_json_line(file));
    } else if (!terminal.quiet()) {
      terminal.out(in_words(file, arguments.flag("furniture")));
      terminal.out(print_findings(file.findings, "    ", file.spots));
    }
    failed = failed || std::any_of(file.findings.begin(), file.findings.end(), is_error);
  }
  terminal.remark(in_words(tally(ingested)));
  return failed ? Outcome::findings : Outcome::done;
}

}  // namespace

const Command import_command = {
    "import",
    "Read reports into the archive: text, HTML, Word, Markdown.",
    "Prints a ledger for each file: what became of every byte, and whether marks and notes agree. "
    "A file is kept whole or not at all; one that is kept already is left alone, and a changed one "
    "becomes a new revision. Originals are kept as received, for ever. What a report claims is "
    "read "
    "with it and kept as a proposal (`vigil statements`); in a report of several countries a "
    "paragraph is about the one whose heading it stands under, else about the first.",
    "vigil import --edition 2004 ardenia.txt",
    options,
    run};

}  // namespace vigil::cli
