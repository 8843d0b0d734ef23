#include "pipeline/ingest.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "base/version.h"
#include "cite/cite.h"
#include "model/spot.h"
#include "pack/lookup.h"
#include "pipeline/claims.h"
#include "pipeline/parallel.h"
#include "read/read.h"

namespace vigil::pipeline {
namespace {

constexpr std::size_t batch = 64;  // Files between two transactions.

// What one file became, before it is kept.
struct Prepared {
  Ingested said;
  std::string bytes;
  std::vector<store::NewReport> reports;
};

class Preparer {
 public:
  Preparer(const ClaimReader& claims, const IngestOptions& options)
      : pack_(claims.pack()),
        options_(options),
        reader_(pack_),
        citer_(pack_),
        lookup_(pack_),
        claims_(claims) {}

  Prepared prepare(const Path& file) const;

 private:
  int edition_of(const Document& document, const Path& file) const;
  std::vector<std::string> countries_of(const Document& document, const Part& part,
                                        const Path& file) const;
  std::string title_of(const std::vector<std::string>& countries) const;
  void take(read::Reading& reading, const Path& file, Prepared& out) const;
  void add_part(const Document& whole, int index, int edition, const Path& file,
                Prepared& out) const;

  const Pack& pack_;
  const IngestOptions& options_;
  read::Reader reader_;
  cite::Citer citer_;
  pack::Lookup lookup_;
  const ClaimReader& claims_;
};

Finding refusal(const Path& file, std::string code, std::string message, std::string hint) {
  return {std::move(code),    Severity::error, {file.string(), {}},
          std::move(message), std::move(hint), {}};
}

// "archive/2003/ardenia.txt" and "ardenia-2003.txt" say their edition.
int year_in(std::string_view name) {
  for (std::size_t i = 0; i + 4 <= name.size(); ++i) {
    int year = 0;
    bool digits = true;
    for (std::size_t j = i; j < i + 4; ++j) {
      digits = digits && name[j] >= '0' && name[j] <= '9';
      year = year * 10 + (name[j] - '0');
    }
    const bool alone = (i == 0 || name[i - 1] < '0' || name[i - 1] > '9') &&
                       (i + 4 == name.size() || name[i + 4] < '0' || name[i + 4] > '9');
    if (digits && alone && year >= 1900 && year <= 2200) return year;
  }
  return 0;
}

int Preparer::edition_of(const Document& document, const Path& file) const {
  if (options_.edition != 0) return options_.edition;
  if (document.edition != 0) return document.edition;
  const int folder = year_in(file.parent_path().filename().string());
  return folder != 0 ? folder : year_in(file.stem().string());
}

std::vector<std::string> Preparer::countries_of(const Document& document, const Part& part,
                                                const Path& file) const {
  if (!options_.countries.empty()) return options_.countries;
  if (!part.countries.empty()) return part.countries;
  // "ardenia-2004.txt": the name without what is no letter at its end.
  std::string stem = slug(file.stem().string());
  while (!stem.empty() && !(stem.back() >= 'a' && stem.back() <= 'z')) stem.pop_back();
  for (const std::string& name : {document.title, stem}) {
    if (const auto index = lookup_.country_by_any(name)) return {pack_.countries[*index].code};
  }
  return {};
}

std::string Preparer::title_of(const std::vector<std::string>& countries) const {
  std::string title;
  for (std::size_t i = 0; i < countries.size(); ++i) {
    if (i > 0) title += i + 1 == countries.size() ? " and " : ", ";
    const auto index = lookup_.country_by_code(countries[i]);
    title += index ? pack_.countries[*index].name : countries[i];
  }
  return title;
}

void Preparer::add_part(const Document& whole, int index, int edition, const Path& file,
                        Prepared& out) const {
  const Part& part = whole.parts[static_cast<std::size_t>(index)];
  store::NewReport report;
  report.report.edition = edition;
  report.report.countries = countries_of(whole, part, file);
  if (report.report.countries.empty()) {
    out.said.findings.push_back(refusal(
        file, "country-unknown",
        "Neither the title" + (whole.title.empty() ? std::string() : " \"" + whole.title + "\"") +
            " nor the file's name names a country that the pack knows. Nothing was kept of it.",
        "Say which with --country CODE."));
    return;
  }
  report.report.title = title_of(report.report.countries);
  report.report.key = std::to_string(edition) + "/" + slug(report.report.title);
  report.document = only_part(whole, index);
  cite::Citing citing = citer_.resolve(cite::note_texts(report.document), report.document.file);
  report.notes = std::move(citing.notes);
  report.sources = std::move(citing.sources);
  report.findings = out.said.findings;
  report.findings.insert(report.findings.end(), citing.findings.begin(), citing.findings.end());
  out.said.findings.insert(out.said.findings.end(), citing.findings.begin(), citing.findings.end());
  report.statements = claims_.claims(report.report.key, report.report.countries, report.document);
  report.reader = "vigil " + std::string(version);
  out.reports.push_back(std::move(report));
}

// Nothing where lines and columns say it.
std::vector<std::string> spots_of(const Findings& findings, const Document& document) {
  if (document.format != Format::docx) return {};
  std::vector<std::string> spots;
  for (const Finding& finding : findings) {
    const auto spot = finding.place.span ? spot_of(document, *finding.place.span) : std::nullopt;
    spots.push_back(spot ? in_words(*spot) : "");
  }
  return spots;
}

void Preparer::take(read::Reading& reading, const Path& file, Prepared& out) const {
  out.said.ledger = read::to_string(reading.ledger);
  out.said.removed = std::move(reading.ledger.removed);
  out.said.findings = std::move(reading.findings);
  const bool refused = std::any_of(out.said.findings.begin(), out.said.findings.end(),
                                   [](const Finding& f) { return f.severity == Severity::error; });
  if (refused) return;
  if (reading.document.blocks.empty()) {
    out.said.findings.push_back(refusal(file, "no-text", "No text was found in this file.",
                                        "Look whether it is a report."));
    return;
  }
  const int edition = edition_of(reading.document, file);
  if (edition == 0) {
    out.said.findings.push_back(refusal(file, "edition-unknown",
                                        "The page does not say which edition it belongs to.",
                                        "Say it with --edition YEAR."));
    return;
  }
  for (std::size_t i = 0; i < reading.document.parts.size(); ++i) {
    add_part(reading.document, static_cast<int>(i), edition, file, out);
  }
}

Prepared Preparer::prepare(const Path& file) const {
  Prepared out;
  out.said.file = file.string();
  auto bytes = read_file(file);
  if (!bytes) {
    out.said.findings.push_back(refusal(file, "file-unreadable", bytes.error().message, ""));
    return out;
  }
  out.bytes = *std::move(bytes);
  read::Reading reading = reader_.read({out.said.file, out.bytes});
  take(reading, file, out);
  out.said.spots = spots_of(out.said.findings, reading.document);
  return out;
}

Result<> keep(store::Store& store, std::vector<Prepared>& prepared, const IngestOptions& options,
              std::vector<Ingested>& out) {
  std::vector<store::NewReport> reports;
  for (Prepared& file : prepared) {
    for (store::NewReport& report : file.reports) {
      report.original = file.bytes;
      file.said.reports.push_back(report.report);
      reports.push_back(std::move(report));
    }
  }
  const std::vector<store::Kept> kept = TRY(store.keep_reports(reports, options.at, options.actor));
  std::size_t next = 0;
  for (Prepared& file : prepared) {
    for (Report& report : file.said.reports) {
      report.revision = kept[next].revision;
      file.said.kept.push_back(kept[next++]);
    }
    out.push_back(std::move(file.said));
  }
  return {};
}

}  // namespace

Result<std::vector<Ingested>> ingest(store::Store& store, const Pack& pack,
                                     const std::vector<Path>& files, const IngestOptions& options,
                                     const std::function<void(std::size_t done)>& progress) {
  return ingest(store, ClaimReader(pack), files, options, progress);
}

Result<std::vector<Ingested>> ingest(store::Store& store, const ClaimReader& claims,
                                     const std::vector<Path>& files, const IngestOptions& options,
                                     const std::function<void(std::size_t done)>& progress) {
  const Preparer preparer(claims, options);
  std::vector<Ingested> all;
  // One core keeps a batch, in the order of the files, while the others read the next.
  std::vector<Prepared> ready;
  for (std::size_t begin = 0; begin < files.size() || !ready.empty(); begin += batch) {
    const std::size_t count = begin < files.size() ? std::min(batch, files.size() - begin) : 0;
    std::vector<Prepared> next(count);
    Result<> kept;
    parallel_for(count + 1, [&](std::size_t i) {
      if (i > 0) {
        next[i - 1] = preparer.prepare(files[begin + i - 1]);
      } else if (!ready.empty()) {
        kept = keep(store, ready, options, all);
      }
    });
    TRY(std::move(kept));
    if (!ready.empty()) progress(all.size());
    ready = std::move(next);
  }
  return all;
}

}  // namespace vigil::pipeline
