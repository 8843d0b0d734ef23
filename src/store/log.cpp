#include "store/log.h"

namespace vigil::store {

Sha256 seal(const LogEntry& entry, const Sha256& before) {
  // Lengths first, so that no two entries have the same bytes.
  std::string words = to_hex(before);
  const auto add = [&](std::string_view part) {
    words += '\n' + std::to_string(part.size()) + ':' + std::string(part);
  };
  add(std::to_string(entry.number));
  add(std::to_string(entry.at.time_since_epoch().count()));
  add(entry.actor);
  add(entry.action);
  add(entry.subject);
  add(entry.detail);
  return sha256(words);
}

Result<> append_log(const sql::Connection& connection, Moment at, std::string_view actor,
                    std::string_view action, std::string_view subject, std::string_view detail) {
  sql::Statement last =
      TRY(connection.prepare("select number, hash from log order by number desc limit 1"));
  LogEntry entry{
      1, at, std::string(actor), std::string(action), std::string(subject), std::string(detail),
      {}};
  Sha256 before;
  if (TRY(last.step())) {
    entry.number = last.number(0) + 1;
    before = sha256_from_hex(last.text(1)).value_or(Sha256{});
  }
  sql::Statement insert =
      TRY(connection.prepare("insert into log (number, at, actor, action, subject, detail, hash) "
                             "values ($1, $2, $3, $4, $5, $6, $7)"));
  insert.bind(1, entry.number)
      .bind(2, static_cast<std::int64_t>(at.time_since_epoch().count()))
      .bind(3, actor)
      .bind(4, action)
      .bind(5, subject)
      .bind(6, detail)
      .bind(7, to_hex(seal(entry, before)));
  return insert.run();
}

Result<std::vector<LogEntry>> read_log(const sql::Connection& connection) {
  sql::Statement rows = TRY(connection.prepare(
      "select number, at, actor, action, subject, detail, hash from log order by number"));
  std::vector<LogEntry> log;
  while (TRY(rows.step())) {
    log.push_back({rows.number(0), Moment{std::chrono::seconds{rows.number(1)}}, rows.text(2),
                   rows.text(3), rows.text(4), rows.text(5),
                   sha256_from_hex(rows.text(6)).value_or(Sha256{})});
  }
  return log;
}

}  // namespace vigil::store
