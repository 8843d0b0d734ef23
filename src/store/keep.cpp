// Keeping reports: what is new becomes a revision, and everything follows in one transaction.

#include "store/keep.h"

#include <array>
#include <set>

#include "base/assert.h"
#include "store/archive_json.h"
#include "store/differences.h"
#include "store/impl.h"
#include "store/log.h"
#include "store/passages.h"
#include "store/renew.h"
#include "store/sources.h"
#include "store/statements.h"

namespace vigil::store {
namespace {

// A report's newest revision, as its rows hold it.
struct Newest {
  std::int64_t report = 0, revision = 0;
  int number = 0;
  std::string original, document, notes, findings, title, countries;
};

Result<std::optional<Newest>> newest_of(const sql::Connection& connection, std::string_view key) {
  sql::Statement row = TRY(connection.prepare(
      "select report.id, revision.id, revision.number, original, document, notes, findings, title, "
      "countries from report join revision on revision.report = report.id where key = $1 "
      "order by revision.number desc limit 1"));
  row.bind(1, key);
  if (!TRY(row.step())) return std::optional<Newest>{};
  return std::optional(Newest{row.number(0), row.number(1), static_cast<int>(row.number(2)),
                              row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                              row.text(8)});
}

// Findings without the names of their files: the same file may be given by another path.
Findings without_files(Findings findings) {
  for (Finding& finding : findings) {
    finding.place.file.clear();
    for (Place& place : finding.related) place.file.clear();
  }
  return findings;
}

// What is about to be kept, as its row will hold it.
struct Row {
  std::string original, document, notes, findings;
};

Result<bool> is_same(const Newest& before, const Row& row, const NewReport& report) {
  if (before.original != row.original || before.document != row.document ||
      before.notes != row.notes || before.title != report.report.title ||
      before.countries != print_codes(report.report.countries)) {
    return false;
  }
  const Findings kept = TRY(parse_findings(before.findings));
  return without_files(kept) == without_files(report.findings);
}

Result<std::vector<std::string>> differences_from(const Newest& before, const Row& row,
                                                  const NewReport& report) {
  const Report& now = report.report;
  std::vector<std::string> lines;
  if (before.title != now.title) lines.push_back("title: " + before.title + " → " + now.title);
  if (before.countries != print_codes(now.countries)) lines.emplace_back("its countries");
  if (before.document != row.document) {
    const Document old = TRY(parse_document(before.document));
    for (std::string& line : differences(old, report.document)) lines.push_back(std::move(line));
  } else if (before.notes != row.notes) {
    lines.emplace_back("the words are the same; what its notes cite was understood differently");
  }
  if (lines.empty()) lines.emplace_back("what the reader says of it");
  return lines;
}

Result<> keep_original(const sql::Connection& connection, const NewReport& report) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into original (digest, size, bytes) values ($1, $2, $3) on conflict do nothing"));
  insert.bind(1, to_hex(report.document.original))
      .bind(2, static_cast<std::int64_t>(report.original.size()))
      .bind_bytes(3, report.original);
  return insert.run();
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
std::vector<CitedNote> with_archive_ids(const NewReport& report,
                                        const std::vector<std::int64_t>& ids) {
  std::vector<CitedNote> notes = report.notes;
  for (CitedNote& note : notes) {
    for (Citation& citation : note.citations) {
      if (!citation.source) continue;
      VIGIL_ASSERT(*citation.source < ids.size());
      citation.source = static_cast<std::size_t>(ids[*citation.source]);
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
                                     std::int64_t report_id, int number, const Row& row) {
  sql::Statement insert = TRY(connection.prepare(
      "insert into revision (report, number, original, document, notes, findings, reader) "
      "values ($1, $2, $3, $4, $5, $6, $7)"));
  insert.bind(1, report_id)
      .bind(2, number)
      .bind(3, row.original)
      .bind(4, row.document)
      .bind(5, row.notes)
      .bind(6, row.findings)
      .bind(7, report.reader);
  TRY(insert.run());
  return connection.last_id();
}

// The report's words are the same; what it claims may be read otherwise.
Result<Kept> keep_unchanged(const sql::Connection& connection, PassageWriter& passages,
                            const Newest& before, const NewReport& report, Moment at,
                            std::string_view actor) {
  Kept kept{Change::unchanged, {before.report}, before.number, {}, 0, {}, {}};
  if (!report.statements) return kept;
  const std::vector<StatementRecord> read_before =
      TRY(newest_statements(connection, before.revision));
  const bool reread =
      TRY(keep_reading(connection, {before.revision, subject_of(report.report.key, before.number)},
                       *report.statements, report.reader, at, actor));
  kept.statements = report.statements->size();
  if (!reread) return kept;
  kept.change = Change::reread;
  TRY(renew_statements(
      connection, passages,
      {report.report, report.document, &*report.statements, &read_before, report.document.text},
      kept));
  return kept;
}

// What a new revision claims.
Result<> keep_statements(const sql::Connection& connection, PassageWriter& passages,
                         const NewReport& report, const RevisionRead& revision,
                         const Newest* before, Moment at, std::string_view actor, Kept& kept) {
  Renewal renewal{report.report, report.document, nullptr, nullptr, {}};
  if (report.statements) {
    renewal.read = &*report.statements;
    TRY(keep_reading(connection, revision, *renewal.read, report.reader, at, actor));
  }
  std::vector<StatementRecord> read_before;
  std::string text_before;
  if (before != nullptr) {
    read_before = TRY(newest_statements(connection, before->revision));
    if (!read_before.empty()) text_before = TRY(parse_document(before->document)).text;
    renewal.read_before = &read_before;
    renewal.text_before = text_before;
  }
  return renew_statements(connection, passages, renewal, kept);
}

Result<Kept> keep_one(const sql::Connection& connection, PassageWriter& passages,
                      const NewReport& report, Moment at, std::string_view actor) {
  const auto before = TRY(newest_of(connection, report.report.key));
  const KeptSources sources = TRY(keep_sources(connection, report.sources));
  const std::vector<CitedNote> notes = with_archive_ids(report, sources.ids);
  const Row row{to_hex(report.document.original), print_document(report.document),
                print_notes(notes), print_findings(report.findings)};
  const bool same = before && TRY(is_same(*before, row, report));
  if (same) {
    TRY(index_sources(connection, passages, sources.changed));
    return keep_unchanged(connection, passages, *before, report, at, actor);
  }
  TRY(keep_edition_of(connection, report.report));
  TRY(keep_original(connection, report));
  const std::int64_t id = TRY(keep_report_row(connection, report.report));
  const int number = before ? before->number + 1 : 1;
  const std::int64_t revision = TRY(insert_revision(connection, report, id, number, row));
  TRY(keep_citations(connection, revision, notes));
  passages.write_report(report.report, report.document);
  std::set<std::int64_t> touched = sources.changed;
  TRY(add_sources_that_came_or_went(connection, revision, before ? before->revision : 0, touched));
  TRY(index_sources(connection, passages, touched));
  Kept kept{before ? Change::revised : Change::added, {id}, number, {}, 0, {}, {}};
  if (before) kept.differences = TRY(differences_from(*before, row, report));
  TRY(append_log(connection, at, actor, before ? "report-revised" : "report-added",
                 subject_of(report.report.key, number),
                 detail_of(row.original, row.document, row.notes, row.findings)));
  TRY(keep_statements(connection, passages, report,
                      {revision, subject_of(report.report.key, number)},
                      before ? &*before : nullptr, at, actor, kept));
  return kept;
}

}  // namespace

std::string subject_of(std::string_view key, std::int64_t number) {
  return std::string(key) + " revision " + std::to_string(number);
}

std::string sealed(std::span<const std::string_view> parts) {
  std::string bytes;
  for (const std::string_view part : parts) {
    bytes += std::to_string(part.size()) + ':' + std::string(part);
  }
  return to_hex(sha256(bytes));
}

std::string detail_of(std::string_view original, std::string_view document, std::string_view notes,
                      std::string_view findings) {
  const std::array parts{document, notes, findings};
  return R"({"original":")" + std::string(original) + R"(","reading":")" + sealed(parts) + R"("})";
}

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
  TRY(passages.finish());
  TRY(change.commit());
  return all;
}

}  // namespace vigil::store
