// Reading the archive as values.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "store/archive_json.h"
#include "store/impl.h"
#include "store/raw_report.h"

namespace vigil::store {
namespace {

Result<Edition> edition_of(const sql::Statement& row) {
  Edition edition{static_cast<int>(row.number(0)), row.text(1), {}, {}};
  if (!row.is_null(2)) edition.period_from = parse_date(row.text(2));
  if (!row.is_null(3)) edition.closing_date = parse_date(row.text(3));
  return edition;
}

constexpr Literal newest_reports =
    "select key, edition, countries, title, number, document, notes, findings, bytes, report.id "
    "from report join current_revision on current_revision.report = report.id join original on "
    "original.digest = current_revision.original where ($1 = 0 or edition = $1) "
    "and ($2 = '' or key = $2) and ($3 = 0 or edition <= $3) order by edition, title, key";

// What is read of the archive; 0 and "" stand for all.
struct Wanted {
  int edition = 0;
  std::string_view key = {};
  int up_to = 0;
  bool whole = true;  // With originals and findings.
};

// So many reports are read before they are parsed: enough for all cores, few enough for memory.
constexpr std::size_t in_a_batch = 64;

Result<> gather_reports(const sql::Connection& connection, const Wanted& wanted,
                        const ForEach& each, Snapshot& snapshot) {
  sql::Statement rows = TRY(connection.prepare(newest_reports));
  rows.bind(1, wanted.edition).bind(2, wanted.key).bind(3, wanted.up_to);
  std::vector<RawReport> batch;
  const auto parse = [&]() -> Result<> {
    for (ReportRecord& record : TRY(parse_raw(batch, each))) {
      snapshot.reports.push_back(std::move(record));
    }
    batch.clear();
    return {};
  };
  while (TRY(rows.step())) {
    batch.push_back(TRY(raw_report(connection, rows, wanted.whole)));
    if (batch.size() == in_a_batch) TRY(parse());
  }
  return parse();
}

template <class Use>
void each_source(Snapshot& snapshot, const Use& use) {
  for (ReportRecord& record : snapshot.reports) {
    for (CitedNote& note : record.notes) {
      for (Citation& citation : note.citations) {
        if (citation.source) use(*citation.source);
      }
    }
  }
}

// The sources of those rows, in order of key, and the place of each there.
Result<std::unordered_map<std::size_t, std::size_t>> gather_sources(
    const sql::Connection& connection, const ForEach& each, Snapshot& snapshot) {
  std::unordered_map<std::size_t, std::size_t> place;  // Nothing is yet at any.
  each_source(snapshot, [&](std::size_t id) { place.emplace(id, 0); });
  std::vector<std::string> descriptions;
  descriptions.reserve(place.size());
  snapshot.sources.reserve(place.size());
  sql::Statement rows =
      TRY(connection.prepare("select id, key, description from source order by key"));
  std::size_t found = 0;
  while (TRY(rows.step())) {
    const auto at = place.find(static_cast<std::size_t>(rows.number(0)));
    if (at == place.end()) continue;
    at->second = found++;
    snapshot.sources.push_back({rows.text(1), {}});
    descriptions.push_back(rows.text(2));
  }
  if (found < place.size()) {
    return Error{Errc::corrupt,
                 "The archive cites a source that it does not hold. Run `vigil "
                 "verify`, and restore a backup."};
  }
  constexpr std::size_t at_once = 256;
  std::vector<Result<>> parsed((found + at_once - 1) / at_once);
  each(parsed.size(), [&](std::size_t part) {
    parsed[part] = [&]() -> Result<> {
      for (std::size_t i = part * at_once; i < std::min(found, (part + 1) * at_once); ++i) {
        snapshot.sources[i].description = TRY(parse_description(descriptions[i]));
      }
      return {};
    }();
  });
  for (Result<>& part : parsed) TRY(std::move(part));
  return place;
}

// Citations point into the snapshot's own list of sources, in order of key.
Result<> number_sources(const sql::Connection& connection, const ForEach& each,
                        Snapshot& snapshot) {
  const auto place = TRY(gather_sources(connection, each, snapshot));
  each_source(snapshot, [&](std::size_t& id) { id = place.find(id)->second; });
  return {};
}

Result<Snapshot> snapshot_of(const sql::Connection& connection, const Wanted& wanted,
                             const ForEach& each = one_by_one) {
  TRY(connection.execute("begin"));  // One moment for all that is read.
  Snapshot snapshot;
  const auto gather = [&]() -> Result<> {
    sql::Statement editions = TRY(connection.prepare(
        "select year, title, period_from, closing_date from edition where $1 = 0 or year <= $1 "
        "order by year"));
    editions.bind(1, wanted.up_to);
    while (TRY(editions.step())) snapshot.editions.push_back(TRY(edition_of(editions)));
    TRY(gather_reports(connection, wanted, each, snapshot));
    sql::Statement resolutions =
        TRY(connection.prepare("select conflict, resolution from resolution order by number"));
    while (TRY(resolutions.step())) {
      snapshot.resolutions.insert_or_assign(resolutions.text(0),
                                            TRY(parse_resolution(resolutions.text(1))));
    }
    return number_sources(connection, each, snapshot);
  };
  Result<> gathered = gather();
  TRY(connection.execute("commit"));
  TRY(std::move(gathered));
  return snapshot;
}

}  // namespace

Result<Snapshot> Store::snapshot() const {
  return snapshot_of(impl_->connection, {});
}
Result<Snapshot> Store::snapshot(int edition) const {
  return snapshot_of(impl_->connection, {.edition = edition});
}
Result<Snapshot> Store::snapshot_of_report(std::string_view key) const {
  return snapshot_of(impl_->connection, {.key = key});
}
Result<Snapshot> Store::snapshot_up_to(int edition, const ForEach& each) const {
  return snapshot_of(impl_->connection, {.up_to = edition, .whole = false}, each);
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
