// vigil show: what the archive knows of a country, a report or a note.

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "cli/command.h"
#include "cli/open.h"
#include "cli/profile_text.h"
#include "cli/record_text.h"
#include "cli/report_text.h"
#include "cli/results_json.h"
#include "cli/wording.h"
#include "pack/lookup.h"
#include "pipeline/bibliography.h"
#include "pipeline/knowing.h"

namespace vigil::cli {
namespace {

Options options() {
  return {{OptionKind::one, "WHAT", "",
           "A country (its name or code), a report (2004/ardenia) or a note (2004/ardenia#14)"},
          json_option(),
          workspace_option()};
}

// "notes 2, 8 and 15".
std::string in_words(const std::set<int>& notes) {
  std::string out = notes.size() == 1 ? "note " : "notes ";
  std::size_t at = 0;
  for (const int note : notes) {
    if (at > 0) out += at + 1 == notes.size() ? " and " : ", ";
    out += std::to_string(note);
    ++at;
  }
  return out;
}

// Which notes of a report cite each source, by index into the snapshot's sources.
std::map<std::size_t, std::set<int>> cited_in(const ReportRecord& record) {
  std::map<std::size_t, std::set<int>> places;
  for (const CitedNote& note : record.notes) {
    for (const Citation& citation : note.citations) {
      if (citation.source) places[*citation.source].insert(note.note);
    }
  }
  return places;
}

std::string sources_of(const pipeline::SourceWords& words, const Snapshot& snapshot,
                       const ReportRecord& record) {
  std::string out;
  for (const auto& [index, notes] : cited_in(record)) {
    out += wrapped(words.full(snapshot.sources[index]) + ": " + in_words(notes), 6);
  }
  return out;
}

std::string summary(const pipeline::SourceWords& words, const Snapshot& snapshot,
                    const ReportRecord& record) {
  const std::size_t sources = cited_in(record).size();
  return "  " + record.report.key + ", revision " + std::to_string(record.report.revision) + ", " +
         amount(record.document.notes.size(), "note") + ", " + amount(sources, "source") +
         ", from " + record.document.file + "\n" + outline(record) +
         (sources > 0 ? "    Sources\n" + sources_of(words, snapshot, record) : "");
}

Result<Outcome> show_country(const Opened& opened, const std::string& code, bool json,
                             Terminal& terminal) {
  const pipeline::Known known = TRY(pipeline::know(opened.store, opened.pack));
  const Snapshot& snapshot = known.snapshot;
  std::vector<const ReportRecord*> found;
  for (const ReportRecord& record : snapshot.reports) {
    const auto& countries = record.report.countries;
    if (std::find(countries.begin(), countries.end(), code) != countries.end()) {
      found.push_back(&record);
    }
  }
  const Country& country = opened.pack.countries[*pack::Lookup(opened.pack).country_by_code(code)];
  std::string of_record;
  if (!json) {
    const Recorded recorded = pipeline::recorded(TRY(subject_of(opened)));
    of_record = country_text(pack::Wording(opened.pack), opened.pack, recorded, code);
  }
  if (found.empty() && of_record.empty()) {
    return Error{Errc::not_found,
                 "The archive has no report on " + country.name + " (" + code + ")."};
  }
  if (json) {
    for (const ReportRecord* record : found) terminal.out(to_json_line(*record, snapshot));
    return Outcome::done;
  }
  terminal.out(country.name + " (" + country.code + ")\n");
  const pipeline::SourceWords words(opened.pack);
  for (const ReportRecord* record : found) terminal.out(summary(words, snapshot, *record));
  terminal.out(profile_text(pipeline::profile_of(snapshot, opened.pack, known.knowledge, code)));
  terminal.out(of_record);
  return Outcome::done;
}

// Other notes of the archive that cite the source.
std::string elsewhere(const Snapshot& snapshot, std::size_t source, std::string_view but_report,
                      int but_note) {
  std::string out;
  for (const ReportRecord& record : snapshot.reports) {
    std::set<int> notes = cited_in(record)[source];
    if (record.report.key == but_report) notes.erase(but_note);
    if (!notes.empty())
      out += (out.empty() ? "" : "; ") + record.report.key + " " + in_words(notes);
  }
  return out;
}

std::string in_words(const pipeline::SourceWords& words, const Snapshot& snapshot,
                     const ReportRecord& record, std::size_t index) {
  const Note& note = record.document.notes[index];
  std::string out =
      wrapped(text_of(record.document, note.text), 0, "[" + std::to_string(note.number) + "] ");
  for (const Citation& citation : record.notes[index].citations) {
    if (!citation.source) {
      out += citation.ibid ? "  Ibid. with nothing before it: cites no source\n"
                           : "  cites no source\n";
      continue;
    }
    const Source& source = snapshot.sources[*citation.source];
    out += wrapped(words.full(source), 2, citation.ibid ? "Ibid. = " : "= ");
    out += "    " + source.key + "\n";
    const std::string others =
        elsewhere(snapshot, *citation.source, record.report.key, note.number);
    if (!others.empty()) out += wrapped("also cited in " + others, 4);
  }
  return out;
}

Result<Outcome> show_note(const Opened& opened, const std::string& key, const std::string& written,
                          Terminal& terminal) {
  const std::string_view digits =
      std::string_view(written).substr(written.starts_with('n') ? 1 : 0);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const Snapshot snapshot = TRY(opened.store.snapshot());
  const pipeline::SourceWords words(opened.pack);
  bool shown = false;
  for (const ReportRecord& record : snapshot.reports) {
    if (record.report.key != key) continue;
    for (std::size_t i = 0; i < record.document.notes.size(); ++i) {
      if (record.document.notes[i].number != number) continue;
      terminal.out(in_words(words, snapshot, record, i));
      shown = true;
    }
  }
  if (shown && error == std::errc{} && end == digits.data() + digits.size()) return Outcome::done;
  return Error{Errc::not_found,
               "The archive has no note \"" + written + "\" in a report " + key + "."};
}

Result<Outcome> show_report(const Opened& opened, const std::string& key, bool json,
                            Terminal& terminal) {
  const Snapshot snapshot = TRY(opened.store.snapshot_of_report(key));
  if (snapshot.reports.empty()) {
    return Error{Errc::not_found, "The archive has no report " + key +
                                      ". `vigil show COUNTRY` lists a country's reports."};
  }
  const ReportRecord& record = snapshot.reports.front();
  terminal.out(json ? to_json_line(record, snapshot) : whole_report(record));
  return Outcome::done;
}

Result<Outcome> run(const Arguments& arguments, Terminal& terminal) {
  const Opened opened = TRY(open(arguments, store::Store::Mode::read_only));
  const std::string what = arguments.list("WHAT").front();
  const bool json = arguments.flag("json");
  if (const std::size_t hash = what.find('#'); hash != std::string::npos) {
    return show_note(opened, what.substr(0, hash), what.substr(hash + 1), terminal);
  }
  if (what.find('/') != std::string::npos) return show_report(opened, what, json, terminal);
  const std::string code = TRY(country_code(opened.pack, what));
  return show_country(opened, code, json, terminal);
}

}  // namespace

const Command show_command = {
    "show",
    "Show a country, a report or a note, with the sources behind it.",
    "A country shows its reports of every edition with their sections and sources, and what they "
    "state, topic by topic, the latest first, and what the record has of it; a report its text and "
    "notes; a note the sources that "
    "it cites, Ibid. and short forms resolved, and the "
    "other notes that cite them.",
    "vigil show 2004/ardenia#14",
    options,
    run};

}  // namespace vigil::cli
