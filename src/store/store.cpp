#include "store/store.h"

#include <system_error>

#include "base/new_file.h"
#include "store/archive_json.h"
#include "store/current_statements.h"
#include "store/impl.h"
#include "store/log.h"
#include "store/passages.h"
#include "store/schema.h"

namespace vigil::store {

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

namespace {

Result<> make_archive(const Path& path, std::string_view pack_key) {
  const sql::Connection connection = TRY(sql::Connection::open(path, sql::Access::create));
  TRY(migrate(connection, migrations()));
  TRY(recreate_derived(connection));
  sql::Statement setting =
      TRY(connection.prepare("insert into setting (name, value) values ('pack', $1)"));
  setting.bind(1, pack_key);
  return setting.run();
}

Error older(const Path& path) {
  return {Errc::invalid_input, "The archive " + path.string() +
                                   " was written by an older Vigil. Bring it up to date with "
                                   "`vigil rebuild`, then try again."};
}

}  // namespace

Result<Store> Store::create(const Path& path, std::string_view pack_key) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return Error{Errc::conflict, path.string() + " exists already. Nothing was changed."};
  }
  // Made beside its place, so that no half-made archive ever stands there.
  Path beside = path;
  beside += ".new";
  std::filesystem::remove(beside, ignored);
  Result<> made = make_archive(beside, pack_key);
  if (made) made = move_into_place(beside, path);
  if (!made) {
    std::filesystem::remove(beside, ignored);
    return std::move(made).error();
  }
  return open(path);
}

Result<Store> Store::open(const Path& path, Mode mode, std::chrono::milliseconds patience) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return Error{Errc::not_found, "There is no archive " + path.string() +
                                      ". Make a workspace with `vigil init`, or restore a backup."};
  }
  const auto access = mode == Mode::read_only ? sql::Access::read_only : sql::Access::read_write;
  sql::Connection connection = TRY(sql::Connection::open(path, access, patience));
  TRY(check_owner(connection, path));
  const std::int64_t version = TRY(version_of(connection));
  if (mode == Mode::read_only) {
    if (version < schema_version || !TRY(derived_is_current(connection))) return older(path);
    return Store(std::make_unique<Impl>(Impl{std::move(connection), path}));
  }
  TRY(connection.be_durable());
  TRY(migrate(connection, migrations()));
  const bool current = TRY(derived_is_current(connection));
  Store store(std::make_unique<Impl>(Impl{std::move(connection), path}));
  if (!current) TRY(store.rebuild());
  return store;
}

Result<std::string> Store::original(const Sha256& digest) const {
  sql::Statement row =
      TRY(impl_->connection.prepare("select bytes from original where digest = $1"));
  row.bind(1, to_hex(digest));
  if (!TRY(row.step())) {
    return Error{Errc::not_found, "The archive holds no original " + to_hex(digest) + "."};
  }
  return row.text(0);
}

Result<std::vector<LogEntry>> Store::log() const {
  return read_log(impl_->connection);
}

Result<std::string> Store::pack_key() const {
  sql::Statement row =
      TRY(impl_->connection.prepare("select value from setting where name = 'pack'"));
  TRY(row.step());
  return row.text(0);
}

Result<Counts> Store::counts() const {
  sql::Statement row = TRY(impl_->connection.prepare(
      "select (select count(distinct edition) from report), (select count(*) from report), "
      "(select count(*) from revision), (select count(*) from source), "
      "(select count(*) from citation), (select count(*) from original), "
      "(select count(*) from log), (select count(*) from passage where kind = 1)"));
  TRY(row.step());
  return Counts{.editions = row.number(0),
                .reports = row.number(1),
                .revisions = row.number(2),
                .notes = row.number(7),
                .sources = row.number(3),
                .citations = row.number(4),
                .originals = row.number(5),
                .log_entries = row.number(6)};
}

Result<std::string> Store::state() const {
  sql::Statement head =
      TRY(impl_->connection.prepare("select hash from log order by number desc limit 1"));
  std::string state = TRY(head.step()) ? head.text(0) : std::string();
  for (const char* const part : {"", "-wal"}) {
    Path file = impl_->file;
    file += part;
    const auto stands = state_of_file(file);
    if (!stands || stands->size == 0) continue;  // What a reader leaves behind holds nothing.
    state += ' ' + std::to_string(stands->size) + ' ' + std::to_string(stands->modified);
  }
  return state;
}

Result<search::Answer> Store::search(const search::Query& query) const {
  const sql::Reading reading = TRY(sql::Reading::begin(impl_->connection));
  return answer(impl_->connection, query);
}

Result<> Store::rebuild() {
  const sql::Connection& connection = impl_->connection;
  sql::Transaction change = TRY(sql::Transaction::begin(connection));
  TRY(recreate_derived(connection));
  PassageWriter passages = TRY(PassageWriter::prepare(connection));
  sql::Statement sources = TRY(connection.prepare(
      "select key, description from source where exists (select 1 from citation join "
      "current_revision on current_revision.id = citation.revision where citation.source = "
      "source.id) order by key"));
  while (TRY(sources.step())) {
    const Source source{sources.text(0), TRY(parse_description(sources.text(1)))};
    passages.write_source(source);
  }
  TRY(passages.finish());
  sql::Statement rows = TRY(connection.prepare(
      "select key, edition, countries, title, number, document, report.id from report join "
      "current_revision "
      "on current_revision.report = report.id order by key"));
  CurrentStatements current = TRY(CurrentStatements::prepare(connection));
  while (TRY(rows.step())) {
    const Report report{rows.text(0), static_cast<int>(rows.number(1)),
                        TRY(parse_codes(rows.text(2))), rows.text(3),
                        static_cast<int>(rows.number(4))};
    const Document document = TRY(parse_document(rows.text(5)));
    passages.write_report(report, document);
    const Replayed now = TRY(replay(connection, rows.number(6), &document));
    TRY(current.write(rows.number(6), report, now, passages));
    TRY(passages.finish());
  }
  return change.commit();
}

}  // namespace vigil::store
