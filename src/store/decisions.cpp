// What people decide: on statements, and on conflicts. Each is added once, for ever, with its
// entry in the log under the person's name.

#include "store/decisions.h"

#include <algorithm>
#include <array>
#include <map>

#include "model/carry.h"
#include "store/archive_json.h"
#include "store/current_statements.h"
#include "store/impl.h"
#include "store/keep.h"
#include "store/log.h"

namespace vigil::store {
namespace {

struct Reported {
  std::int64_t id = 0;
  Report report;
  Replayed now;
};

Result<Reported> report_of(const sql::Connection& connection, std::string_view key) {
  sql::Statement row = TRY(
      connection.prepare("select id, key, edition, countries, title from report where key = $1"));
  row.bind(1, key.substr(0, key.find('#')));
  if (!TRY(row.step())) {
    return Error{Errc::not_found, "The archive has no statement " + std::string(key) +
                                      ". `vigil statements` lists them."};
  }
  Reported reported{
      row.number(0),
      {row.text(1), static_cast<int>(row.number(2)), TRY(parse_codes(row.text(3))), row.text(4), 1},
      {}};
  reported.now = TRY(replay(connection, reported.id));
  return reported;
}

Error refused(const StatementRecord& record, std::string_view why) {
  return {Errc::conflict, record.key + " " + std::string(why) + " Nothing was decided."};
}

Result<> check_decision(const StatementRecord& record, const Decision& decision) {
  const ReviewState state = state_of(record);
  const bool confirms = decision.state == ReviewState::confirmed;
  if (decision.by.empty()) return refused(record, "needs the name of who decides.");
  if (!confirms && decision.reason.empty()) return refused(record, "needs a reason.");
  if (confirms && record.lost) {
    return refused(record, "was decided on words that the report no longer has.");
  }
  if (state == decision.state && !decision.corrected) {
    return refused(record, "is " + std::string(to_string(state)) + " already, by " +
                               record.decisions.back().by + ".");
  }
  if (decision.state == ReviewState::retracted && state != ReviewState::confirmed) {
    return refused(record, "is not confirmed, so there is nothing to retract.");
  }
  return {};
}

std::string_view action_of(const Decision& decision) {
  if (decision.corrected) return "statement-corrected";
  switch (decision.state) {
    case ReviewState::confirmed:
      return "statement-confirmed";
    case ReviewState::rejected:
      return "statement-rejected";
    case ReviewState::retracted:
      return "statement-retracted";
    default:
      return "statement-decided";
  }
}

Result<std::int64_t> insert_decision(const sql::Connection& connection, const DecisionRow& row) {
  sql::Statement insert = TRY(
      connection.prepare("insert into decision (reading, key, core, section, statement, decision) "
                         "values ($1, $2, $3, $4, $5, $6)"));
  insert.bind(1, row.reading)
      .bind(2, row.key)
      .bind(3, row.core)
      .bind(4, row.section)
      .bind(5, row.statement)
      .bind(6, row.decision);
  TRY(insert.run());
  return connection.last_id();
}

Result<> decide_one(const sql::Connection& connection, Reported& reported,
                    const NewDecision& given) {
  auto& records = reported.now.records;
  const auto record = std::find_if(records.begin(), records.end(),
                                   [&](const auto& one) { return one.key == given.key; });
  if (record == records.end() || reported.now.reading == 0) {
    return Error{Errc::not_found,
                 "The archive has no statement " + given.key + ". `vigil statements` lists them."};
  }
  TRY(check_decision(*record, given.decision));
  const DecisionRow row{reported.now.reading,
                        record->key,
                        record->core,
                        record->section,
                        print_statement(record->statement),
                        print_decision(given.decision)};
  const std::int64_t number = TRY(insert_decision(connection, row));
  decide(*record, given.decision);
  return append_log(connection, given.decision.at, given.decision.by, action_of(given.decision),
                    decision_subject(row.key, number), decision_detail(row));
}

}  // namespace

std::string decision_subject(std::string_view key, std::int64_t number) {
  return std::string(key) + " decision " + std::to_string(number);
}

std::string decision_detail(const DecisionRow& row) {
  const std::string reading = std::to_string(row.reading);
  const std::array<std::string_view, 6> parts{reading,     row.key,       row.core,
                                              row.section, row.statement, row.decision};
  return R"({"decision":")" + sealed(parts) + R"("})";
}

std::string resolution_subject(std::string_view conflict, std::int64_t number) {
  return std::string(conflict) + " resolution " + std::to_string(number);
}

std::string resolution_detail(std::string_view conflict, std::string_view resolution) {
  const std::array parts{conflict, resolution};
  return R"({"resolution":")" + sealed(parts) + R"("})";
}

Result<> Store::decide(std::span<const NewDecision> decisions) {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  std::map<std::string, Reported> reports;
  for (const NewDecision& decision : decisions) {
    const std::string report = decision.key.substr(0, decision.key.find('#'));
    auto at = reports.find(report);
    if (at == reports.end()) {
      at = reports.emplace(report, TRY(report_of(connection, decision.key))).first;
    }
    TRY(decide_one(connection, at->second, decision));
  }
  PassageWriter passages = TRY(PassageWriter::prepare(connection));
  CurrentStatements current = TRY(CurrentStatements::prepare(connection));
  for (const auto& [key, reported] : reports) {
    // Replayed, so that a rebuilt archive has the same.
    const Replayed now = TRY(replay(connection, reported.id));
    TRY(current.write(reported.id, reported.report, now, passages));
  }
  TRY(passages.finish());
  return change.commit();
}

Result<> Store::resolve(std::string_view conflict, const Resolution& resolution) {
  if (resolution.by.empty() || resolution.reason.empty()) {
    return Error{Errc::invalid_input, "A resolution needs a name and a reason."};
  }
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  sql::Statement insert =
      TRY(connection.prepare("insert into resolution (conflict, resolution) values ($1, $2)"));
  const std::string printed = print_resolution(resolution);
  insert.bind(1, conflict).bind(2, printed);
  TRY(insert.run());
  const std::int64_t number = connection.last_id();
  TRY(append_log(connection, resolution.at, resolution.by, "conflict-resolved",
                 resolution_subject(conflict, number), resolution_detail(conflict, printed)));
  return change.commit();
}

}  // namespace vigil::store
