#include "store/current_statements.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "model/carry.h"
#include "model/profile.h"
#include "store/archive_json.h"
#include "store/raw_report.h"
#include "store/statements.h"

namespace vigil::store {
namespace {

Result<std::int64_t> first_decided_reading(const sql::Connection& connection, std::int64_t report) {
  sql::Statement row = TRY(connection.prepare(
      "select min(reading.id) from revision join reading on reading.revision = revision.id "
      "where report = $1 and exists (select 1 from decision where decision.reading = reading.id)"));
  row.bind(1, report);
  TRY(row.step());
  return row.is_null(0) ? std::int64_t{0} : row.number(0);
}

// The decisions that were taken on one reading, in their order.
Result<> apply_decisions(const sql::Connection& connection, std::int64_t reading,
                         std::vector<StatementRecord>& records) {
  sql::Statement rows = TRY(connection.prepare(
      "select key, core, section, statement, decision from decision where reading = $1 "
      "order by number"));
  rows.bind(1, reading);
  while (TRY(rows.step())) {
    const std::string key = rows.text(0);
    auto record = std::find_if(records.begin(), records.end(),
                               [&](const StatementRecord& one) { return one.key == key; });
    if (record == records.end()) {
      // Only where a better program matches otherwise than the one that the person saw.
      StatementRecord seen;
      seen.key = key;
      seen.core = rows.text(1);
      seen.section = rows.text(2);
      seen.statement = TRY(parse_statement(rows.text(3)));
      record = records.insert(records.end(), std::move(seen));
    }
    decide(*record, TRY(parse_decision(rows.text(4))));
  }
  return {};
}

struct Step {
  std::int64_t revision = 0, reading = 0;
};

// Every reading of a report, and every revision that has none, from a reading on.
Result<std::vector<Step>> steps_from(const sql::Connection& connection, std::int64_t report,
                                     std::int64_t reading) {
  sql::Statement rows = TRY(connection.prepare(
      "select revision.id, coalesce(reading.id, 0) from revision left join reading on "
      "reading.revision = revision.id where report = $1 and revision.number >= (select number "
      "from revision where id = (select revision from reading where id = $2)) "
      "order by revision.number, reading.number"));
  rows.bind(1, report).bind(2, reading);
  std::vector<Step> steps;
  while (TRY(rows.step())) steps.push_back({rows.number(0), rows.number(1)});
  return steps;
}

Result<std::string> text_of_revision(const sql::Connection& connection, std::int64_t revision) {
  sql::Statement row = TRY(connection.prepare("select document from revision where id = $1"));
  row.bind(1, revision);
  TRY(row.step());
  return TRY(parse_document(row.text(0))).text;
}

Result<std::int64_t> newest_reading_of(const sql::Connection& connection, std::int64_t report,
                                       std::int64_t& revision) {
  sql::Statement row = TRY(connection.prepare(
      "select revision.id, (select id from reading where reading.revision = revision.id order by "
      "number desc limit 1) from revision where report = $1 order by number desc limit 1"));
  row.bind(1, report);
  if (!TRY(row.step())) return std::int64_t{0};
  revision = row.number(0);
  return row.is_null(1) ? std::int64_t{0} : row.number(1);
}

}  // namespace

Result<Replayed> replay(const sql::Connection& connection, std::int64_t report,
                        const Document* newest, const std::vector<StatementRecord>* read) {
  Replayed now;
  const std::int64_t first = TRY(first_decided_reading(connection, report));
  std::int64_t revision = 0;
  now.reading = TRY(newest_reading_of(connection, report, revision));
  if (first == 0) {
    // Nobody decided anything, so what was read last is all.
    if (now.reading == 0) return now;
    now.text = newest != nullptr ? newest->text : TRY(text_of_revision(connection, revision));
    now.records = read != nullptr ? *read : TRY(statements_of(connection, now.reading));
    return now;
  }
  revision = 0;
  for (const Step& step : TRY(steps_from(connection, report, first))) {
    std::string text = now.text;
    if (step.revision != revision) text = TRY(text_of_revision(connection, step.revision));
    revision = step.revision;
    std::vector<StatementRecord> proposals;
    if (step.reading != 0) proposals = TRY(statements_of(connection, step.reading));
    now.records = carried(now.records, now.text, std::move(proposals), text);
    now.text = std::move(text);
    TRY(apply_decisions(connection, step.reading, now.records));
  }
  return now;
}

Result<CurrentStatements> CurrentStatements::prepare(const sql::Connection& connection) {
  sql::Statement remove =
      TRY(connection.prepare("delete from current_statement where report = $1"));
  sql::Statement uncount = TRY(connection.prepare("delete from statement_count where report = $1"));
  sql::Statement insert = TRY(connection.prepare(
      "insert into current_statement (report, place, key, country, topic, holds, edition, state, "
      "stands, certainty, speaker, reading, reading_place, record) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"));
  sql::Statement count = TRY(connection.prepare(
      "insert into statement_count (country, topic, report, statements, confirmed) "
      "select country, topic, report, count(*), sum(state = 1) from current_statement "
      "where report = $1 and stands = 1 group by country, topic"));
  return CurrentStatements(connection, std::move(remove), std::move(uncount), std::move(insert),
                           std::move(count));
}

Result<> CurrentStatements::insert(std::int64_t id, const Report& report, std::int64_t place,
                                   const StatementRecord& record, std::int64_t reading,
                                   std::optional<std::int64_t> kept_place) {
  const Statement& statement = record.statement;
  const Date holds = holds_on(statement, report.edition);
  insert_.bind(1, id)
      .bind(2, place)
      .bind(3, record.key)
      .bind(4, statement.country)
      .bind(5, statement.topic)
      .bind(6, static_cast<std::int64_t>(std::chrono::sys_days{holds}.time_since_epoch().count()))
      .bind(7, report.edition)
      .bind(8, static_cast<std::int64_t>(state_of(record)))
      .bind(9, stands(record) ? 1 : 0)
      .bind(10, static_cast<std::int64_t>(statement.certainty))
      .bind(11, fold(statement.speaker));
  if (kept_place) {
    insert_.bind(12, reading).bind(13, *kept_place).bind_null(14);
  } else {
    insert_.bind_null(12).bind_null(13).bind(14, print_record(record));
  }
  return insert_.run();
}

Result<> CurrentStatements::write(std::int64_t id, const Report& report, const Replayed& replayed,
                                  PassageWriter& passages) {
  for (sql::Statement* statement : {&remove_, &uncount_}) {
    statement->bind(1, id);
    TRY(statement->run());
  }
  // What nobody decided on is kept as it was read, and need not be written again.
  std::map<std::string, std::int64_t, std::less<>> kept;
  if (replayed.reading != 0) {
    sql::Statement rows = TRY(
        connection_.prepare("select key, place from statement where reading = $1 order by place"));
    rows.bind(1, replayed.reading);
    while (TRY(rows.step())) kept.emplace(rows.text(0), rows.number(1));
  }
  std::int64_t place = 0;
  for (const StatementRecord& record : replayed.records) {
    const auto at = kept.find(record.key);
    std::optional<std::int64_t> kept_place;
    if (record.decisions.empty() && at != kept.end()) kept_place = at->second;
    TRY(insert(id, report, place++, record, replayed.reading, kept_place));
  }
  count_.bind(1, id);
  TRY(count_.run());
  passages.write_statements(report, replayed.text, replayed.records);
  return {};
}

Result<std::vector<StatementRecord>> current_statements(const sql::Connection& connection,
                                                        std::int64_t report) {
  std::vector<StatementRecord> records;
  for (const RawStatement& raw : TRY(raw_statements(connection, report))) {
    records.push_back(TRY(parse_raw(raw)));
  }
  return records;
}

}  // namespace vigil::store
