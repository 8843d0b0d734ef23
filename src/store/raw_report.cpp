#include "store/raw_report.h"

#include <optional>
#include <utility>

#include "store/archive_json.h"

namespace vigil::store {

Result<std::vector<RawStatement>> raw_statements(const sql::Connection& connection,
                                                 std::int64_t report) {
  sql::Statement rows = TRY(connection.prepare(
      "select c.record, s.key, s.core, s.section, s.statement from current_statement as c left "
      "join statement as s on s.reading = c.reading and s.place = c.reading_place "
      "where c.report = $1 order by c.place"));
  rows.bind(1, report);
  std::vector<RawStatement> all;
  while (TRY(rows.step())) {
    RawStatement& one = all.emplace_back();
    one.decided = !rows.is_null(0);
    if (one.decided) {
      one.record = rows.text(0);
    } else {
      one.key = rows.text(1);
      one.core = rows.text(2);
      one.section = rows.text(3);
      one.statement = rows.text(4);
    }
  }
  return all;
}

Result<StatementRecord> parse_raw(const RawStatement& raw) {
  if (raw.decided) return parse_record(raw.record);
  StatementRecord record;
  record.key = raw.key;
  record.core = raw.core;
  record.section = raw.section;
  record.statement = TRY(parse_statement(raw.statement));
  return record;
}

Result<RawReport> raw_report(const sql::Connection& connection, const sql::Statement& row,
                             bool whole) {
  RawReport raw;
  raw.report = {row.text(0),
                static_cast<int>(row.number(1)),
                {},
                row.text(3),
                static_cast<int>(row.number(4))};
  raw.countries = row.text(2);
  raw.document = row.text(5);
  raw.notes = row.text(6);
  if (whole) {
    raw.findings = row.text(7);
    raw.original = row.text(8);
  }
  raw.id = row.number(9);
  raw.statements = TRY(raw_statements(connection, raw.id));
  return raw;
}

Result<ReportRecord> parse_raw(const RawReport& raw) {
  ReportRecord record;
  record.report = raw.report;
  record.report.countries = TRY(parse_codes(raw.countries));
  record.document = TRY(parse_document(raw.document));
  record.notes = TRY(parse_notes(raw.notes));
  if (!raw.findings.empty()) record.reading_findings = TRY(parse_findings(raw.findings));
  record.original = raw.original;
  record.statements.reserve(raw.statements.size());
  for (const RawStatement& one : raw.statements) {
    record.statements.push_back(TRY(parse_raw(one)));
  }
  return record;
}

Result<std::vector<ReportRecord>> parse_raw(const std::vector<RawReport>& raw,
                                            const ForEach& each) {
  std::vector<std::optional<Result<ReportRecord>>> parsed(raw.size());
  each(raw.size(), [&](std::size_t i) { parsed[i] = parse_raw(raw[i]); });
  std::vector<ReportRecord> records;
  records.reserve(raw.size());
  for (auto& one : parsed) records.push_back(TRY(std::move(*one)));
  return records;
}

}  // namespace vigil::store
