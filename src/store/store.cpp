#include "store/store.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "store/archive_json.h"
#include "store/differences.h"
#include "store/log.h"
#include "store/passages.h"
#include "store/schema.h"
#include "store/sql/connection.h"

namespace vigil::store {

struct Store::Impl {
  sql::Connection connection;
  Path file;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::create(const Path& path, std::string_view pack_key) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return Error{Errc::conflict, path.string() + " exists already. Nothing was changed."};
  }
  sql::Connection connection = TRY(sql::Connection::open(path, sql::Access::create));
  TRY(create_schema(connection, pack_key));
  return Store(std::make_unique<Impl>(Impl{std::move(connection), path}));
}

Result<Store> Store::open(const Path& path, Mode mode) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return Error{Errc::not_found, "There is no archive " + path.string() +
                                      ". Make a workspace with `vigil init`, or restore a backup."};
  }
  const auto access = mode == Mode::read_only ? sql::Access::read_only : sql::Access::read_write;
  sql::Connection connection = TRY(sql::Connection::open(path, access));
  TRY(check_version(connection, path));
  return Store(std::make_unique<Impl>(Impl{std::move(connection), path}));
}

namespace {

// A report's newest revision, as its row holds it.
struct Newest {
  std::int64_t report = 0, revision = 0;
  int number = 0;
  std::string original, document, notes;
};

Result<std::optional<Newest>> newest_of(const sql::Connection& connection, std::string_view key) {
  sql::Statement row = TRY(connection.prepare(
      "select report.id, revision.id, revision.number, original, document, notes from report "
      "join revision on revision.report = report.id where key = $1 "
      "order by revision.number desc limit 1"));
  row.bind(1, key);
  if (!TRY(row.step())) return std::optional<Newest>{};
  return std::optional(Newest{row.number(0), row.number(1), static_cast<int>(row.number(2)),
                              row.text(3), row.text(4), row.text(5)});
}

Result<> keep_original(const sql::Connection& connection, const NewReport& report) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into original (digest, size, bytes) values ($1, $2, $3) on conflict do nothing"));
  insert.bind(1, to_hex(report.document.original))
      .bind(2, static_cast<std::int64_t>(report.original.size()))
      .bind_bytes(3, report.original);
  return insert.run();
}

// The fuller of two descriptions of one source: a field that only one has, or the longer.
Description fuller(Description a, const Description& b) {
  const auto take = [](std::string& to, const std::string& from) {
    if (from.size() > to.size()) to = from;
  };
  if (b.people.size() > a.people.size()) a.people = b.people;
  take(a.role, b.role);
  take(a.organization, b.organization);
  take(a.title, b.title);
  take(a.publication, b.publication);
  take(a.place, b.place);
  take(a.url, b.url);
  if (!a.date) a.date = b.date;
  return a;
}

Result<std::int64_t> keep_source(const sql::Connection& connection, PassageWriter& passages,
                                 const Source& source) {
  sql::Statement find =
      TRY(connection.prepare("select id, description from source where key = $1"));
  find.bind(1, source.key);
  if (TRY(find.step())) {
    const std::int64_t id = find.number(0);
    const std::string known = find.text(1);
    const Description both = fuller(TRY(parse_description(known)), source.description);
    const std::string printed = print_description(both);
    if (printed == known) return id;
    sql::Statement update =
        TRY(connection.prepare("update source set description = $1 where id = $2"));
    update.bind(1, printed).bind(2, id);
    TRY(update.run());
    return id;
  }
  sql::Statement insert =
      TRY(connection.prepare("insert into source (key, description) values ($1, $2)"));
  insert.bind(1, source.key).bind(2, print_description(source.description));
  TRY(insert.run());
  const std::int64_t id = connection.last_id();
  TRY(passages.write_source(source, id));
  return id;
}

Result<> keep_edition_of(const sql::Connection& connection, const Report& report) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into edition (year, title) values ($1, $2) on conflict do nothing"));
  insert.bind(1, report.edition).bind(2, std::to_string(report.edition));
  return insert.run();
}

Result<std::int64_t> keep_report_row(const sql::Connection& connection, const Report& report) {
  sql::Statement upsert = TRY(connection.prepare(
      "insert into report (key, edition, title, countries) values ($1, $2, $3, $4) "
      "on conflict (key) do update set title = excluded.title, countries = excluded.countries "
      "returning id"));
  upsert.bind(1, report.key)
      .bind(2, report.edition)
      .bind(3, report.title)
      .bind(4, print_codes(report.countries));
  TRY(upsert.step());
  const std::int64_t id = upsert.number(0);
  TRY(upsert.step());
  return id;
}

// The citations' sources, from indexes of the report's list to ids of the archive.
Result<std::vector<CitedNote>> with_archive_sources(const sql::Connection& connection,
                                                    PassageWriter& passages,
                                                    const NewReport& report) {
  std::vector<std::size_t> ids;
  for (const Source& source : report.sources) {
    ids.push_back(static_cast<std::size_t>(TRY(keep_source(connection, passages, source))));
  }
  std::vector<CitedNote> notes = report.notes;
  for (CitedNote& note : notes) {
    for (Citation& citation : note.citations) {
      if (citation.source) citation.source = ids.at(*citation.source);
    }
  }
  return notes;
}

Result<> keep_citations(const sql::Connection& connection, std::int64_t revision,
                        const std::vector<CitedNote>& notes) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into citation (revision, note, position, source) values ($1, $2, $3, $4)"));
  for (std::size_t i = 0; i < notes.size(); ++i) {
    for (std::size_t j = 0; j < notes[i].citations.size(); ++j) {
      insert.bind(1, revision)
          .bind(2, static_cast<std::int64_t>(i))
          .bind(3, static_cast<std::int64_t>(j));
      const auto& source = notes[i].citations[j].source;
      if (source) {
        insert.bind(4, static_cast<std::int64_t>(*source));
      } else {
        insert.bind_null(4);
      }
      TRY(insert.run());
    }
  }
  return {};
}

Result<std::int64_t> insert_revision(const sql::Connection& connection, const NewReport& report,
                                     std::int64_t report_id, int number,
                                     const std::string& document, const std::string& notes) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into revision (report, number, original, document, notes, findings, reader) "
      "values ($1, $2, $3, $4, $5, $6, $7)"));
  insert.bind(1, report_id)
      .bind(2, number)
      .bind(3, to_hex(report.document.original))
      .bind(4, document)
      .bind(5, notes)
      .bind(6, print_findings(report.findings))
      .bind(7, report.reader);
  TRY(insert.run());
  return connection.last_id();
}

Result<Kept> keep_one(const sql::Connection& connection, PassageWriter& passages,
                      const NewReport& report, Moment at, std::string_view actor) {
  const auto before = TRY(newest_of(connection, report.report.key));
  const std::string document = print_document(report.document);
  const std::vector<CitedNote> notes =
      TRY(with_archive_sources(connection, passages, report));
  const std::string printed_notes = print_notes(notes);
  if (before && before->original == to_hex(report.document.original) &&
      before->document == document && before->notes == printed_notes) {
    return Kept{Change::unchanged, {before->report}, before->number, {}};
  }
  TRY(keep_edition_of(connection, report.report));
  TRY(keep_original(connection, report));
  const std::int64_t id = TRY(keep_report_row(connection, report.report));
  const int number = before ? before->number + 1 : 1;
  const std::int64_t revision =
      TRY(insert_revision(connection, report, id, number, document, printed_notes));
  TRY(keep_citations(connection, revision, notes));
  TRY(passages.write_report(report.report, revision, report.document));
  Kept kept{before ? Change::revised : Change::added, {id}, number, {}};
  if (before) {
    kept.differences = differences(TRY(parse_document(before->document)), report.document);
  }
  TRY(append_log(connection, at, actor, before ? "report-revised" : "report-added",
                 report.report.key + " revision " + std::to_string(number),
                 to_hex(report.document.original)));
  return kept;
}

}  // namespace

Result<> Store::put_edition(const Edition& edition) {
  sql::Statement upsert = TRY(impl_->connection.prepare(
      "insert into edition (year, title, period_from, closing_date) values ($1, $2, $3, $4) "
      "on conflict (year) do update set title = excluded.title, "
      "period_from = excluded.period_from, closing_date = excluded.closing_date"));
  upsert.bind(1, edition.year).bind(2, edition.title);
  edition.period_from ? upsert.bind(3, to_string(*edition.period_from)) : upsert.bind_null(3);
  edition.closing_date ? upsert.bind(4, to_string(*edition.closing_date)) : upsert.bind_null(4);
  return upsert.run();
}

Result<Kept> Store::keep_report(const NewReport& report, Moment at, std::string_view actor) {
  return std::move(TRY(keep_reports({&report, 1}, at, actor)).front());
}

Result<std::vector<Kept>> Store::keep_reports(std::span<const NewReport> reports, Moment at,
                                              std::string_view actor) {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  PassageWriter passages = TRY(PassageWriter::prepare(connection));
  std::vector<Kept> all;
  for (const NewReport& report : reports) {
    all.push_back(TRY(keep_one(connection, passages, report, at, actor)));
  }
  TRY(change.commit());
  return all;
}

Result<std::vector<Report>> Store::reports() const {
  sql::Statement rows = TRY(impl_->connection.prepare(
      "select key, edition, countries, title, max(number) from report join revision on "
      "revision.report = report.id group by report.id order by edition, title, key"));
  std::vector<Report> all;
  while (TRY(rows.step())) {
    all.push_back({rows.text(0), static_cast<int>(rows.number(1)), TRY(parse_codes(rows.text(2))),
                   rows.text(3), static_cast<int>(rows.number(4))});
  }
  return all;
}

Result<std::string> Store::original(const Sha256& digest) const {
  sql::Statement row =
      TRY(impl_->connection.prepare("select bytes from original where digest = $1"));
  row.bind(1, to_hex(digest));
  if (!TRY(row.step())) {
    return Error{Errc::not_found, "The archive holds no original " + to_hex(digest) + "."};
  }
  return row.text(0);
}

Result<std::vector<LogEntry>> Store::log() const { return read_log(impl_->connection); }

Result<std::string> Store::pack_key() const {
  sql::Statement row =
      TRY(impl_->connection.prepare("select value from setting where name = 'pack'"));
  TRY(row.step());
  return row.text(0);
}

Result<Counts> Store::counts() const {
  sql::Statement row = TRY(impl_->connection.prepare(
      "select (select count(distinct edition) from report), (select count(*) from report), "
      "(select count(*) from revision), (select count(*) from source), "
      "(select count(*) from citation), (select count(*) from original), "
      "(select count(*) from log), (select count(*) from passage where kind = 1)"));
  TRY(row.step());
  return Counts{.editions = row.number(0),
                .reports = row.number(1),
                .revisions = row.number(2),
                .notes = row.number(7),
                .sources = row.number(3),
                .citations = row.number(4),
                .originals = row.number(5),
                .log_entries = row.number(6)};
}

Result<search::Answer> Store::search(const search::Query& query) const {
  return answer(impl_->connection, query);
}

Result<> Store::rebuild() {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  TRY(recreate_derived(connection));
  PassageWriter passages = TRY(PassageWriter::prepare(connection));
  sql::Statement sources =
      TRY(connection.prepare("select id, key, description from source order by id"));
  while (TRY(sources.step())) {
    const Source source{sources.text(1), TRY(parse_description(sources.text(2)))};
    TRY(passages.write_source(source, sources.number(0)));
  }
  sql::Statement rows = TRY(connection.prepare(
      "select key, edition, countries, title, revision.number, revision.id, document from report "
      "join revision on revision.report = report.id where revision.number = (select max(number) "
      "from revision as newer where newer.report = report.id) order by revision.id"));
  while (TRY(rows.step())) {
    const Report report{rows.text(0), static_cast<int>(rows.number(1)),
                        TRY(parse_codes(rows.text(2))), rows.text(3),
                        static_cast<int>(rows.number(4))};
    const Document document = TRY(parse_document(rows.text(6)));
    TRY(passages.write_report(report, rows.number(5), document));
  }
  return change.commit();
}

namespace {

Result<Edition> edition_of(const sql::Statement& row) {
  Edition edition{static_cast<int>(row.number(0)), row.text(1), {}, {}};
  if (!row.is_null(2)) edition.period_from = parse_date(row.text(2));
  if (!row.is_null(3)) edition.closing_date = parse_date(row.text(3));
  return edition;
}

Result<ReportRecord> record_of(const sql::Statement& row) {
  ReportRecord record;
  record.report = {row.text(0), static_cast<int>(row.number(1)), TRY(parse_codes(row.text(2))),
                   row.text(3), static_cast<int>(row.number(4))};
  record.document = TRY(parse_document(row.text(5)));
  record.notes = TRY(parse_notes(row.text(6)));
  record.reading_findings = TRY(parse_findings(row.text(7)));
  record.original = row.text(8);
  return record;
}

constexpr Literal newest_reports =
    "select key, edition, countries, title, revision.number, document, notes, findings, bytes "
    "from report join revision on revision.report = report.id join original on "
    "original.digest = revision.original where revision.number = (select max(number) from "
    "revision as newer where newer.report = report.id) and ($1 = 0 or edition = $1) "
    "and ($2 = '' or key = $2) order by edition, title, key";

// Citations point into the snapshot's own list of sources, in order of key.
Result<> number_sources(const sql::Connection& connection, Snapshot& snapshot) {
  std::set<std::int64_t> used;
  const auto each = [&](auto use) {
    for (ReportRecord& record : snapshot.reports) {
      for (CitedNote& note : record.notes) {
        for (Citation& citation : note.citations) {
          if (citation.source) use(*citation.source);
        }
      }
    }
  };
  each([&](std::size_t& id) { used.insert(static_cast<std::int64_t>(id)); });
  sql::Statement rows =
      TRY(connection.prepare("select id, key, description from source order by key"));
  std::map<std::int64_t, std::size_t> place;
  while (TRY(rows.step())) {
    if (!used.contains(rows.number(0))) continue;
    place.emplace(rows.number(0), snapshot.sources.size());
    snapshot.sources.push_back({rows.text(1), TRY(parse_description(rows.text(2)))});
  }
  each([&](std::size_t& id) { id = place.at(static_cast<std::int64_t>(id)); });
  return {};
}

Result<Snapshot> snapshot_of(const sql::Connection& connection, int edition, std::string_view key) {
  TRY(connection.execute("begin"));  // One moment for all that is read.
  Snapshot snapshot;
  const auto gather = [&]() -> Result<> {
    sql::Statement editions = TRY(connection.prepare(
        "select year, title, period_from, closing_date from edition order by year"));
    while (TRY(editions.step())) snapshot.editions.push_back(TRY(edition_of(editions)));
    sql::Statement rows = TRY(connection.prepare(newest_reports));
    rows.bind(1, edition).bind(2, key);
    while (TRY(rows.step())) snapshot.reports.push_back(TRY(record_of(rows)));
    return number_sources(connection, snapshot);
  };
  Result<> gathered = gather();
  TRY(connection.execute("commit"));
  TRY(std::move(gathered));
  return snapshot;
}

}  // namespace

Result<Snapshot> Store::snapshot() const { return snapshot_of(impl_->connection, 0, {}); }
Result<Snapshot> Store::snapshot(int edition) const {
  return snapshot_of(impl_->connection, edition, {});
}
Result<Snapshot> Store::snapshot_of_report(std::string_view key) const {
  return snapshot_of(impl_->connection, 0, key);
}

namespace {

void verify_log(const std::vector<LogEntry>& log, std::vector<std::string>& faults) {
  Sha256 before;
  std::int64_t expected = 1;
  for (const LogEntry& entry : log) {
    if (entry.number != expected++) {
      faults.push_back("Log entry " + std::to_string(expected - 1) + " is missing.");
      expected = entry.number + 1;
    }
    if (seal(entry, before) != entry.hash) {
      faults.push_back("Log entry " + std::to_string(entry.number) + " (" + entry.action + ", " +
                       entry.subject + ") or the one before it was changed.");
    }
    before = entry.hash;
  }
}

Result<> verify_originals(const sql::Connection& connection, Verification& verification) {
  sql::Statement rows = TRY(connection.prepare("select digest, bytes from original"));
  while (TRY(rows.step())) {
    ++verification.originals;
    if (to_hex(sha256(rows.text(1))) == rows.text(0)) continue;
    verification.faults.push_back("The original " + rows.text(0) + " does not have its digest.");
  }
  return {};
}

Result<> verify_database(const sql::Connection& connection, Verification& verification) {
  sql::Statement integrity = TRY(connection.prepare("pragma integrity_check"));
  while (TRY(integrity.step())) {
    if (integrity.text(0) != "ok") verification.faults.push_back(integrity.text(0));
  }
  sql::Statement foreign = TRY(connection.prepare("pragma foreign_key_check"));
  while (TRY(foreign.step())) {
    verification.faults.push_back("A row of " + foreign.text(0) + " points to what is not there.");
  }
  return {};
}

// Every revision must be in the log that says who made it.
Result<> verify_revisions(const sql::Connection& connection, Verification& verification) {
  sql::Statement rows = TRY(connection.prepare(
      "select key || ' revision ' || number, original, exists (select 1 from log where subject = "
      "key || ' revision ' || revision.number and detail = original) "
      "from revision join report on report.id = revision.report"));
  while (TRY(rows.step())) {
    ++verification.reports;
    if (rows.number(2) == 1) continue;
    verification.faults.push_back("The log does not know " + rows.text(0) + " of original " +
                                  rows.text(1) + ".");
  }
  return {};
}

}  // namespace

Result<Verification> Store::verify() const {
  Verification verification;
  TRY(verify_database(impl_->connection, verification));
  const std::vector<LogEntry> entries = TRY(log());
  verification.log_entries = static_cast<std::int64_t>(entries.size());
  verify_log(entries, verification.faults);
  TRY(verify_originals(impl_->connection, verification));
  TRY(verify_revisions(impl_->connection, verification));
  return verification;
}

Result<> Store::backup(const Path& to) const {
  std::error_code error;
  if (std::filesystem::exists(to, error)) {
    return Error{Errc::conflict, to.string() + " exists already. Name a new file."};
  }
  Path beside = to;
  beside += ".new";
  std::filesystem::remove(beside, error);
  TRY(impl_->connection.copy_to(beside));
  std::filesystem::rename(beside, to, error);
  if (error) return Error{Errc::unavailable, "Cannot write " + to.string() + ": " + error.message()};
  return {};
}

Result<> Store::restore(const Path& from, const Path& to) {
  Verification verification;
  {
    const Store backup = TRY(open(from, Mode::read_only));
    verification = TRY(backup.verify());
  }
  if (!verification.faults.empty()) {
    return Error{Errc::corrupt, from.string() + " is damaged, so nothing was restored: " +
                                    verification.faults.front()};
  }
  const std::string bytes = TRY(read_file(from));
  std::error_code ignored;
  for (const char* suffix : {"-wal", "-shm"}) {
    Path beside = to;
    beside += suffix;
    std::filesystem::remove(beside, ignored);
  }
  return write_file(to, bytes);
}

}  // namespace vigil::store
