#include "store/renew.h"

#include <algorithm>

#include "store/archive_json.h"
#include "store/impl.h"
#include "store/keep.h"
#include "store/statements.h"

namespace vigil::store {
namespace {

struct NewestRevision {
  std::int64_t report = 0, revision = 0;
  Report about;
  Document document;
};

Result<NewestRevision> newest_revision(const sql::Connection& connection, std::string_view key) {
  sql::Statement row = TRY(connection.prepare(
      "select report.id, revision.id, key, edition, countries, title, revision.number, document "
      "from report join revision on revision.report = report.id where key = $1 "
      "order by revision.number desc limit 1"));
  row.bind(1, key);
  if (!TRY(row.step())) {
    return Error{Errc::not_found, "The archive has no report " + std::string(key) + "."};
  }
  return NewestRevision{
      row.number(0),
      row.number(1),
      {row.text(2), static_cast<int>(row.number(3)), TRY(parse_codes(row.text(4))), row.text(5),
       static_cast<int>(row.number(6))},
      TRY(parse_document(row.text(7)))};
}

}  // namespace

Result<> renew_statements(const sql::Connection& connection, PassageWriter& passages,
                          const Renewal& renewal, Kept& kept) {
  const std::vector<StatementRecord> before = TRY(current_statements(connection, kept.id.value));
  const Replayed now = TRY(replay(connection, kept.id.value, &renewal.document, renewal.read));
  CurrentStatements current = TRY(CurrentStatements::prepare(connection));
  TRY(current.write(kept.id.value, renewal.report, now, passages));
  kept.statements = now.records.size();
  if (renewal.read != nullptr && renewal.read_before != nullptr) {
    kept.changes = changes_between(*renewal.read_before, renewal.text_before, *renewal.read,
                                   renewal.document.text);
  }
  for (const StatementRecord& record : now.records) {
    const bool was_lost = std::any_of(before.begin(), before.end(), [&](const auto& one) {
      return one.key == record.key && one.lost;
    });
    if (record.lost && !was_lost) kept.lost.push_back(record.key);
  }
  return {};
}

Result<Kept> Store::keep_reading(std::string_view report,
                                 const std::vector<StatementRecord>& statements,
                                 std::string_view reader, Moment at, std::string_view actor) {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  const NewestRevision newest = TRY(newest_revision(connection, report));
  Kept kept{
      Change::unchanged, {newest.report}, newest.about.revision, {}, statements.size(), {}, {}};
  const std::vector<StatementRecord> before = TRY(newest_statements(connection, newest.revision));
  const RevisionRead revision{newest.revision, subject_of(report, newest.about.revision)};
  if (!TRY(store::keep_reading(connection, revision, statements, reader, at, actor))) return kept;
  kept.change = Change::reread;
  PassageWriter passages = TRY(PassageWriter::prepare(connection));
  TRY(renew_statements(connection, passages,
                       {newest.about, newest.document, &statements, &before, newest.document.text},
                       kept));
  TRY(passages.finish());
  TRY(change.commit());
  return kept;
}

}  // namespace vigil::store
