#include "store/statements.h"

#include "store/archive_json.h"
#include "store/keep.h"
#include "store/log.h"

namespace vigil::store {
namespace {

std::vector<StatementRow> rows_of(const std::vector<StatementRecord>& records) {
  std::vector<StatementRow> rows;
  rows.reserve(records.size());
  for (const StatementRecord& record : records) {
    rows.push_back({static_cast<std::int64_t>(rows.size()), record.key, record.core, record.section,
                    print_statement(record.statement)});
  }
  return rows;
}

Result<StatementRecord> record_of(const StatementRow& row) {
  StatementRecord record;
  record.key = row.key;
  record.core = row.core;
  record.section = row.section;
  record.statement = TRY(parse_statement(row.statement));
  return record;
}

struct NewestReading {
  std::int64_t id = 0, number = 0;
};

Result<NewestReading> newest_reading(const sql::Connection& connection, std::int64_t revision) {
  sql::Statement row = TRY(connection.prepare(
      "select id, number from reading where revision = $1 order by number desc limit 1"));
  row.bind(1, revision);
  if (!TRY(row.step())) return NewestReading{};
  return NewestReading{row.number(0), row.number(1)};
}

Result<> insert_reading(const sql::Connection& connection, std::int64_t revision,
                        std::int64_t number, std::string_view reader,
                        const std::vector<StatementRow>& rows) {
  sql::Statement reading =
      TRY(connection.prepare("insert into reading (revision, number, reader) values ($1, $2, $3)"));
  reading.bind(1, revision).bind(2, number).bind(3, reader);
  TRY(reading.run());
  const std::int64_t id = connection.last_id();
  sql::Statement insert = TRY(
      connection.prepare("insert into statement (reading, place, key, core, section, statement) "
                         "values ($1, $2, $3, $4, $5, $6)"));
  for (const StatementRow& row : rows) {
    insert.bind(1, id)
        .bind(2, row.place)
        .bind(3, row.key)
        .bind(4, row.core)
        .bind(5, row.section)
        .bind(6, row.statement);
    TRY(insert.run());
  }
  return {};
}

}  // namespace

Result<std::vector<StatementRow>> statement_rows(const sql::Connection& connection,
                                                 std::int64_t reading) {
  sql::Statement row = TRY(connection.prepare(
      "select place, key, core, section, statement from statement where reading = $1 "
      "order by place"));
  row.bind(1, reading);
  std::vector<StatementRow> rows;
  while (TRY(row.step())) {
    rows.push_back({row.number(0), row.text(1), row.text(2), row.text(3), row.text(4)});
  }
  return rows;
}

Result<std::vector<StatementRecord>> statements_of(const sql::Connection& connection,
                                                   std::int64_t reading) {
  std::vector<StatementRecord> records;
  for (const StatementRow& row : TRY(statement_rows(connection, reading))) {
    records.push_back(TRY(record_of(row)));
  }
  return records;
}

Result<std::vector<StatementRecord>> newest_statements(const sql::Connection& connection,
                                                       std::int64_t revision) {
  const NewestReading newest = TRY(newest_reading(connection, revision));
  if (newest.id == 0) return std::vector<StatementRecord>{};
  return statements_of(connection, newest.id);
}

Result<StatementRecord> record_in(const sql::Statement& row, int column) {
  if (!row.is_null(column)) return parse_record(row.text(column));
  return record_of(
      {0, row.text(column + 1), row.text(column + 2), row.text(column + 3), row.text(column + 4)});
}

Result<bool> keep_reading(const sql::Connection& connection, const RevisionRead& revision,
                          const std::vector<StatementRecord>& statements, std::string_view reader,
                          Moment at, std::string_view actor) {
  const std::vector<StatementRow> rows = rows_of(statements);
  const NewestReading before = TRY(newest_reading(connection, revision.id));
  if (before.id != 0 && TRY(statement_rows(connection, before.id)) == rows) return false;
  const std::int64_t number = before.number + 1;
  TRY(insert_reading(connection, revision.id, number, reader, rows));
  TRY(append_log(connection, at, actor, "statements-read",
                 reading_subject(revision.subject, number), reading_detail(reader, rows)));
  return true;
}

std::string reading_subject(std::string_view revision_subject, std::int64_t number) {
  return std::string(revision_subject) + " reading " + std::to_string(number);
}

std::string reading_detail(std::string_view reader, const std::vector<StatementRow>& rows) {
  std::vector<std::string> places;
  for (const StatementRow& row : rows) places.push_back(std::to_string(row.place));
  std::vector<std::string_view> parts{reader};
  for (const StatementRow& row : rows) {
    parts.push_back(places[static_cast<std::size_t>(&row - rows.data())]);
    for (const std::string* part : {&row.key, &row.core, &row.section, &row.statement}) {
      parts.push_back(*part);
    }
  }
  return R"({"statements":")" + sealed(parts) + R"("})";
}

}  // namespace vigil::store
