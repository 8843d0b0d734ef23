// Whether the archive is what it says it is.

#include <unordered_map>

#include "store/datasets.h"
#include "store/decisions.h"
#include "store/impl.h"
#include "store/keep.h"
#include "store/log.h"
#include "store/statements.h"

namespace vigil::store {
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

// What the log says of everything kept under one kind of action.
class Logged {
 public:
  Logged(const std::vector<LogEntry>& log, std::string_view action) {
    for (const LogEntry& entry : log) {
      if (entry.action.starts_with(action)) details_.emplace(entry.subject, entry.detail);
    }
  }

  void compare(const std::string& subject, const std::string& detail,
               std::vector<std::string>& faults) {
    const auto entry = details_.find(subject);
    if (entry == details_.end()) {
      faults.push_back("The log does not know " + subject + ".");
      return;
    }
    if (entry->second != detail) faults.push_back(subject + " is not what was kept, says the log.");
    details_.erase(entry);
  }

  void name_missing(std::vector<std::string>& faults) const {
    for (const auto& [subject, detail] : details_) {
      faults.push_back("The log knows " + subject + ", which is gone.");
    }
  }

 private:
  std::unordered_map<std::string, std::string> details_;
};

// Every revision must be in the log that says who made it, as it was then, and the other way round.
Result<> verify_revisions(const sql::Connection& connection, const std::vector<LogEntry>& log,
                          Verification& verification) {
  Logged logged(log, "report-");
  sql::Statement rows = TRY(connection.prepare(
      "select key, number, original, document, notes, findings from revision join report on "
      "report.id = revision.report order by revision.id"));
  while (TRY(rows.step())) {
    ++verification.reports;
    logged.compare(subject_of(rows.text(0), rows.number(1)),
                   detail_of(rows.text(2), rows.text(3), rows.text(4), rows.text(5)),
                   verification.faults);
  }
  logged.name_missing(verification.faults);
  return {};
}

// So must every reading of statements.
Result<> verify_readings(const sql::Connection& connection, const std::vector<LogEntry>& log,
                         Verification& verification) {
  Logged logged(log, "statements-");
  sql::Statement rows = TRY(connection.prepare(
      "select reading.id, key, revision.number, reading.number, reading.reader from reading join "
      "revision on revision.id = reading.revision join report on report.id = revision.report "
      "order by reading.id"));
  while (TRY(rows.step())) {
    ++verification.readings;
    const std::vector<StatementRow> statements = TRY(statement_rows(connection, rows.number(0)));
    logged.compare(reading_subject(subject_of(rows.text(1), rows.number(2)), rows.number(3)),
                   reading_detail(rows.text(4), statements), verification.faults);
  }
  logged.name_missing(verification.faults);
  return {};
}

// And every decision, and every resolution of a conflict.
Result<> verify_decisions(const sql::Connection& connection, const std::vector<LogEntry>& log,
                          Verification& verification) {
  Logged decided(log, "statement-");
  sql::Statement rows = TRY(connection.prepare(
      "select key, number, core, section, statement, decision, reading from decision "
      "order by number"));
  while (TRY(rows.step())) {
    ++verification.decisions;
    decided.compare(decision_subject(rows.text(0), rows.number(1)),
                    decision_detail({rows.number(6), rows.text(0), rows.text(2), rows.text(3),
                                     rows.text(4), rows.text(5)}),
                    verification.faults);
  }
  decided.name_missing(verification.faults);
  Logged resolved(log, "conflict-");
  sql::Statement resolutions = TRY(
      connection.prepare("select conflict, number, resolution from resolution order by number"));
  while (TRY(resolutions.step())) {
    ++verification.decisions;
    resolved.compare(resolution_subject(resolutions.text(0), resolutions.number(1)),
                     resolution_detail(resolutions.text(0), resolutions.text(2)),
                     verification.faults);
  }
  resolved.name_missing(verification.faults);
  return {};
}

// And every dataset.
Result<> verify_datasets(const sql::Connection& connection, const std::vector<LogEntry>& log,
                         Verification& verification) {
  Logged logged(log, "dataset-");
  sql::Statement rows = TRY(connection.prepare(
      "select key, number, original, description, rows from dataset order by id"));
  while (TRY(rows.step())) {
    ++verification.datasets;
    logged.compare(subject_of(rows.text(0), rows.number(1)),
                   dataset_detail(rows.text(2), rows.text(3), rows.text(4)), verification.faults);
  }
  logged.name_missing(verification.faults);
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
  TRY(verify_revisions(impl_->connection, entries, verification));
  TRY(verify_readings(impl_->connection, entries, verification));
  TRY(verify_decisions(impl_->connection, entries, verification));
  TRY(verify_datasets(impl_->connection, entries, verification));
  return verification;
}

}  // namespace vigil::store
