// Reading the archive as values.

#include <map>
#include <set>

#include "store/archive_json.h"
#include "store/current_statements.h"
#include "store/impl.h"

namespace vigil::store {
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
    "select key, edition, countries, title, number, document, notes, findings, bytes, report.id "
    "from report join current_revision on current_revision.report = report.id join original on "
    "original.digest = current_revision.original where ($1 = 0 or edition = $1) "
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
  bool all_known = true;
  each([&](std::size_t& id) {
    const auto at = place.find(static_cast<std::int64_t>(id));
    all_known = all_known && at != place.end();
    if (at != place.end()) id = at->second;
  });
  if (all_known) return {};
  return Error{Errc::corrupt,
               "The archive cites a source that it does not hold. Run `vigil "
               "verify`, and restore a backup."};
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
    while (TRY(rows.step())) {
      snapshot.reports.push_back(TRY(record_of(rows)));
      snapshot.reports.back().statements = TRY(current_statements(connection, rows.number(9)));
    }
    sql::Statement resolutions =
        TRY(connection.prepare("select conflict, resolution from resolution order by number"));
    while (TRY(resolutions.step())) {
      snapshot.resolutions.insert_or_assign(resolutions.text(0),
                                            TRY(parse_resolution(resolutions.text(1))));
    }
    return number_sources(connection, snapshot);
  };
  Result<> gathered = gather();
  TRY(connection.execute("commit"));
  TRY(std::move(gathered));
  return snapshot;
}

}  // namespace

Result<Snapshot> Store::snapshot() const {
  return snapshot_of(impl_->connection, 0, {});
}
Result<Snapshot> Store::snapshot(int edition) const {
  return snapshot_of(impl_->connection, edition, {});
}
Result<Snapshot> Store::snapshot_of_report(std::string_view key) const {
  return snapshot_of(impl_->connection, 0, key);
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

}  // namespace vigil::store
