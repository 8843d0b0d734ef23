#pragma once
// Store: the archive of a workspace, in domain words. The only owner of SQL.
//
//   Store store = TRY(Store::open("w/archive.sqlite"));
//   TRY(store.keep_report(…));       // one transaction: all of it or none
//
// Originals, revisions, readings of statements and the log are append-only; the log is a hash chain
// over the digests of what was kept. The search index is derived: rebuild() drops and makes it
// again, the same.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/files.h"
#include "base/finding.h"
#include "base/for_each.h"
#include "base/result.h"
#include "model/dataset.h"
#include "model/profile.h"
#include "model/snapshot.h"
#include "store/search.h"
#include "store/statement_query.h"

namespace vigil::store {

using Moment = std::chrono::sys_seconds;  // UTC.

// The current version of the tables. A newer archive is refused with one sentence.
inline constexpr int schema_version = 3;

// A report as reading and citing understood it, ready to be kept.
struct NewReport {
  Report report;  // Its revision is set by the store.
  Document document;
  std::string_view original;     // The bytes that document.original is the digest of.
  std::vector<CitedNote> notes;  // Citation::source indexes `sources`.
  std::vector<Source> sources;
  Findings findings;
  std::string reader;  // Name and version of what read it: "vigil 0.1.0".
  // What it claims, as proposals, named (model/statement_key.h); nothing when nobody looked.
  std::optional<std::vector<StatementRecord>> statements = {};
};

// `reread`: its words are the same, and what it claims was understood differently.
enum class Change { added, revised, reread, unchanged };

struct Kept {
  Change change{};
  ReportId id;
  int revision{};
  // For `revised`: what differs from the revision before, a line each, for people.
  std::vector<std::string> differences;
  std::size_t statements{};  // That it has now.
  // For `revised` and `reread`: what the machine reads otherwise than before, and why.
  std::vector<StatementChange> changes;
  std::vector<std::string> lost;  // Keys of decided statements whose words went with this change.
};

// `before`: the revision that this one follows; nothing for the first.
struct KeptRevision {
  Change change{};  // added, revised or unchanged.
  int revision{};
  std::optional<Dataset> before;
};

struct LogEntry {
  std::int64_t number{};
  Moment at;
  std::string actor;    // "import", a person's name.
  std::string action;   // "report-added"
  std::string subject;  // "2004/ardenia revision 1"
  std::string detail;   // JSON: {"original":"…","reading":"…"}, digests of what was kept.
  Sha256 hash;          // Of the entry and of the hash before it.
};

struct Verification {
  std::vector<std::string> faults;  // Empty: all is well. A sentence each.
  std::int64_t log_entries = 0, originals = 0, reports = 0, readings = 0, decisions = 0,
               datasets = 0;
};

struct Counts {
  std::int64_t editions = 0, reports = 0, revisions = 0, notes = 0, sources = 0, citations = 0,
               originals = 0, log_entries = 0;
};

class Store {
 public:
  enum class Mode { read_write, read_only };

  // Makes a new archive; refuses to overwrite.
  static Result<Store> create(const Path& path, std::string_view pack_key);
  // An older archive is brought up to date, unless it is opened to read only: that is refused.
  // `patience` is how long a writer waits for another process.
  static Result<Store> open(const Path& path, Mode mode = Mode::read_write,
                            std::chrono::milliseconds patience = std::chrono::seconds{5});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  Result<> put_edition(const Edition& edition);
  // Each is one transaction and one log entry; unchanged reports write nothing.
  Result<Kept> keep_report(const NewReport& report, Moment at, std::string_view actor);
  // Many at once, in one durable transaction (imports of archives).
  Result<std::vector<Kept>> keep_reports(std::span<const NewReport> reports, Moment at,
                                         std::string_view actor);

  Result<Snapshot> snapshot() const;  // The newest revision of every report.
  // Without originals and findings, up to an edition: all that a publication needs. What rows hold
  // is parsed by `each`, on as many cores as that uses.
  Result<Snapshot> snapshot_up_to(int edition, const ForEach& each) const;
  Result<Snapshot> snapshot(int edition) const;  // Only the reports of one edition.
  Result<std::vector<Report>> reports() const;   // All, newest revisions, without contents.
  Result<Snapshot> snapshot_of_report(std::string_view key) const;  // That report, or none.
  Result<std::string> original(const Sha256& digest) const;
  Result<std::vector<LogEntry>> log() const;
  Result<Counts> counts() const;
  // Equal: nothing that the archive holds has changed in between. The log's head, and how the files
  // stand: a source may become fuller without an entry in the log.
  Result<std::string> state() const;
  Result<std::string> pack_key() const;

  // A reading of the statements of a report that is kept, by its key; `unchanged` when it has been
  // read so already.
  Result<Kept> keep_reading(std::string_view report, const std::vector<StatementRecord>& statements,
                            std::string_view reader, Moment at, std::string_view actor);
  // All of them or none, each with an entry in the log under the person's name. Refused with one
  // sentence when a key is unknown, a name or a reason is missing, or nothing would change.
  Result<> decide(std::span<const NewDecision> decisions);
  Result<> resolve(std::string_view conflict, const Resolution& resolution);

  // One transaction and one log entry; the same rows and the same description write nothing.
  Result<KeptRevision> keep_dataset(const Dataset& dataset, std::string_view original, Moment at,
                                    std::string_view actor);
  Result<std::vector<KeptDataset>> datasets() const;  // Newest revisions, by key.

  Result<StatementPage> statements(const StatementQuery& query) const;
  Result<Profile> profile(std::string_view country) const;               // By its code.
  Result<std::vector<Reading>> readings(std::string_view report) const;  // Oldest first.

  Result<search::Answer> search(const search::Query& query) const;

  Result<Verification> verify() const;    // Chain, originals, SQLite's own check.
  Result<> rebuild();                     // Derived tables, from what is kept.
  Result<> backup(const Path& to) const;  // One file, consistent while others write.
  // Verifies before it replaces; refuses while another process has the old archive open. Returns
  // where the archive that stood there before is kept, or an empty path where there was none.
  static Result<Path> restore(const Path& from, const Path& to);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vigil::store
