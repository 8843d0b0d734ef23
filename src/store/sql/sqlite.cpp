#include <cerrno>
#include <cstdlib>
#include <utility>

#include <sqlite3.h>

#include "base/assert.h"
#include "store/sql/connection.h"
#include "store/sql/occurrences.h"

namespace vigil::sql {
namespace {

sqlite3* database(void* handle) {
  return static_cast<sqlite3*>(handle);
}
sqlite3_stmt* statement(void* handle) {
  return static_cast<sqlite3_stmt*>(handle);
}

// What the system said of a disk that takes no more: full, over quota, over a limit of size.
bool is_full(int system_error) {
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

Error error_of(sqlite3* handle, const Path& file) {
  const int last = errno;  // Of a commit that failed SQLite itself keeps none.
  const std::string name = file.string();
  const int code = sqlite3_errcode(handle);
  const bool full =
      code == SQLITE_IOERR && (is_full(sqlite3_system_errno(handle)) || is_full(last));
  switch (full ? SQLITE_FULL : code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Errc::unavailable, "The archive " + name +
                                     " is in use by another process. Wait until it is done, then "
                                     "try again."};
    case SQLITE_FULL:
      return {Errc::unavailable,
              "The disk is full: " + name + " could not be written. Nothing was changed."};
    case SQLITE_READONLY:
      return {Errc::denied, "The archive " + name + " cannot be written: it is read-only."};
    case SQLITE_CANTOPEN:
      return {Errc::not_found, "The archive " + name + " cannot be opened."};
    case SQLITE_NOTADB:
      return {Errc::corrupt, name + " is no Vigil archive."};
    case SQLITE_CORRUPT:
      return {Errc::corrupt,
              "The archive " + name + " is damaged. Restore a backup with `vigil restore`."};
    case SQLITE_CONSTRAINT:
      return {Errc::conflict,
              "The archive refused a change: " + std::string(sqlite3_errmsg(handle)) + "."};
    default:
      return {Errc::unavailable,
              "The archive " + name + " said: " + std::string(sqlite3_errmsg(handle)) + "."};
  }
}

}  // namespace

// "$1" is a named parameter to SQLite, numbered by first appearance; so each is looked up, once.
Statement::Statement(void* handle, const Connection& connection, Literal sql)
    : handle_(handle), connection_(&connection), sql_(sql) {
  const int count = sqlite3_bind_parameter_count(statement(handle_));
  for (int place = 1; place <= count; ++place) {
    const int parameter = std::atoi(sqlite3_bind_parameter_name(statement(handle_), place) + 1);
    VIGIL_ASSERT(parameter > 0 && static_cast<std::size_t>(parameter) <= places_.size());
    places_[static_cast<std::size_t>(parameter) - 1] = static_cast<std::uint8_t>(place);
  }
}
Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      connection_(other.connection_),
      sql_(other.sql_),
      places_(other.places_) {}
Statement::~Statement() {
  if (handle_ != nullptr) connection_->give_back(handle_, sql_);
}

int Statement::place_of(int parameter) const {
  VIGIL_ASSERT(parameter > 0 && static_cast<std::size_t>(parameter) <= places_.size());
  const int place = places_[static_cast<std::size_t>(parameter) - 1];
  VIGIL_ASSERT(place != 0);
  return place;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement(handle_), place_of(parameter), value);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement(handle_), place_of(parameter),
                      text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_bytes(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement(handle_), place_of(parameter),
                      bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement(handle_), place_of(parameter));
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement(handle_));
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return connection_->trouble();
}

Result<> Statement::run() {
  while (TRY(step())) {
  }
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement(handle_));
  sqlite3_clear_bindings(statement(handle_));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement(handle_), column);
}

std::string Statement::text(int column) const {
  const void* data = sqlite3_column_blob(statement(handle_), column);
  const int size = sqlite3_column_bytes(statement(handle_), column);
  return data == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement(handle_), column) == SQLITE_NULL;
}

namespace {

// The file as an address that says it will not change: on a disk that cannot be written SQLite
// could not make the files that it needs beside a database with a write-ahead log.
std::string immutable_address(const Path& file) {
  std::string address = "file:";
  for (const char c : file.string()) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      address += {'%', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      address += c;
    }
  }
  return address + "?immutable=1";
}

bool has_pending_log(const Path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file.string() + "-wal", error);
  return !error && size > 0;
}

}  // namespace

Result<Connection> Connection::open(const Path& file, Access access,
                                    std::chrono::milliseconds patience) {
  const int flags = access == Access::read_only    ? SQLITE_OPEN_READONLY
                    : access == Access::read_write ? SQLITE_OPEN_READWRITE
                                                   : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const auto attempt = [&](const std::string& name, int more) -> Result<Connection> {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | more, nullptr);
    Connection connection(handle, file);
    if (code != SQLITE_OK) return connection.trouble();
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    TRY(connection.execute(
        "pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -32768;"));
    TRY(connection.execute("pragma schema_version"));  // Reads the file for the first time.
    if (!add_occurrences_function(handle)) return connection.trouble();
    return connection;
  };
  Result<Connection> opened = attempt(file.string(), 0);
  if (opened || access != Access::read_only || has_pending_log(file)) return opened;
  Result<Connection> unchanging = attempt(immutable_address(file), SQLITE_OPEN_URI);
  return unchanging ? std::move(unchanging) : std::move(opened);
}

Connection::Connection(Connection&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      file_(std::move(other.file_)),
      idle_(std::move(other.idle_)) {}
Connection::~Connection() {
  if (idle_ != nullptr) {
    for (const auto& [sql, handle] : *idle_) sqlite3_finalize(statement(handle));
  }
  sqlite3_close_v2(database(handle_));
}

Error Connection::trouble() const {
  return error_of(database(handle_), file_);
}

void Connection::give_back(void* handle, Literal sql) const {
  sqlite3_reset(statement(handle));
  sqlite3_clear_bindings(statement(handle));
  if (!idle_->emplace(sql.text.data(), handle).second) sqlite3_finalize(statement(handle));
}

Result<Statement> Connection::prepare(Literal sql) const {
  if (const auto idle = idle_->find(sql.text.data()); idle != idle_->end()) {
    void* const waiting = idle->second;
    idle_->erase(idle);
    return Statement(waiting, *this, sql);
  }
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(database(handle_), sql.text.data(),
                                      static_cast<int>(sql.text.size()), &handle, nullptr);
  if (code != SQLITE_OK) return trouble();
  return Statement(handle, *this, sql);
}

Result<> Connection::execute(Literal sql) const {
  if (sqlite3_exec(database(handle_), sql.text.data(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return trouble();
  }
  return {};
}

Result<> Connection::be_durable() const {
  // The cache holds what an import writes between two commits, in KiB.
  return execute(
      "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;");
}

Result<> Connection::copy_to(const Path& file) const {
  Statement copy = TRY(prepare("vacuum into $1"));
  copy.bind(1, file.string());
  return copy.run();
}

std::int64_t Connection::last_id() const {
  return sqlite3_last_insert_rowid(database(handle_));
}
std::int64_t Connection::changes() const {
  return sqlite3_changes64(database(handle_));
}

Result<Transaction> Transaction::begin(const Connection& connection) {
  TRY(connection.execute("begin immediate"));
  return Transaction(connection);
}

Result<Reading> Reading::begin(const Connection& connection) {
  TRY(connection.execute("begin"));
  return Reading(connection);
}

Reading::~Reading() {
  if (connection_ != nullptr) (void)connection_->execute("commit").has_value();
}

Transaction::~Transaction() {
  if (connection_ != nullptr) (void)connection_->execute("rollback").has_value();
}

Result<> Transaction::commit() {
  TRY(connection_->execute("commit"));
  connection_ = nullptr;
  return {};
}

}  // namespace vigil::sql
