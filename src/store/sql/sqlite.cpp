#include <sqlite3.h>

#include <utility>

#include "base/assert.h"
#include "store/sql/connection.h"

namespace vigil::sql {
namespace {

constexpr int patience = 5000;  // Milliseconds that a writer waits for another.

sqlite3* database(void* handle) { return static_cast<sqlite3*>(handle); }
sqlite3_stmt* statement(void* handle) { return static_cast<sqlite3_stmt*>(handle); }

// "$1" is a named parameter to SQLite, numbered by first appearance; so it is looked up.
int index_of(void* handle, int parameter) {
  const std::string name = "$" + std::to_string(parameter);
  const int index = sqlite3_bind_parameter_index(statement(handle), name.c_str());
  VIGIL_ASSERT(index != 0);
  return index;
}

Error error_of(sqlite3* handle, const Path& file) {
  const std::string name = file.string();
  switch (sqlite3_errcode(handle)) {
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
    case SQLITE_NOTADB: return {Errc::corrupt, name + " is no Vigil archive."};
    case SQLITE_CORRUPT:
      return {Errc::corrupt, "The archive " + name +
                                 " is damaged. Restore a backup with `vigil restore`."};
    case SQLITE_CONSTRAINT:
      return {Errc::conflict, "The archive refused a change: " +
                                  std::string(sqlite3_errmsg(handle)) + "."};
    default:
      return {Errc::unavailable,
              "The archive " + name + " said: " + std::string(sqlite3_errmsg(handle)) + "."};
  }
}

}  // namespace

Statement::Statement(void* handle, const Connection& connection)
    : handle_(handle), connection_(&connection) {}
Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), connection_(other.connection_) {}
Statement::~Statement() { sqlite3_finalize(statement(handle_)); }

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement(handle_), index_of(handle_, parameter), value);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement(handle_), index_of(handle_, parameter),
                      text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_bytes(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement(handle_), index_of(handle_, parameter),
                      bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement(handle_), index_of(handle_, parameter));
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
  return data == nullptr ? std::string()
                         : std::string(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement(handle_), column) == SQLITE_NULL;
}

Result<Connection> Connection::open(const Path& file, Access access) {
  sqlite3* handle = nullptr;
  int flags = SQLITE_OPEN_NOMUTEX;
  if (access == Access::read_only) flags |= SQLITE_OPEN_READONLY;
  if (access != Access::read_only) flags |= SQLITE_OPEN_READWRITE;
  if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  Connection connection(handle, file);
  if (code != SQLITE_OK) return connection.trouble();
  sqlite3_busy_timeout(handle, patience);
  sqlite3_extended_result_codes(handle, 0);
  TRY(connection.execute("pragma foreign_keys = on; pragma temp_store = memory;"));
  if (access != Access::read_only) {
    TRY(connection.execute("pragma journal_mode = wal; pragma synchronous = full;"));
  }
  return connection;
}

Connection::Connection(Connection&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), file_(std::move(other.file_)) {}
Connection::~Connection() { sqlite3_close_v2(database(handle_)); }

Error Connection::trouble() const { return error_of(database(handle_), file_); }

Result<Statement> Connection::prepare(Literal sql) const {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(database(handle_), sql.text.data(),
                                      static_cast<int>(sql.text.size()), &handle, nullptr);
  if (code != SQLITE_OK) return trouble();
  return Statement(handle, *this);
}

Result<> Connection::execute(Literal sql) const {
  if (sqlite3_exec(database(handle_), sql.text.data(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return trouble();
  }
  return {};
}

Result<> Connection::durability(Durability durability) const {
  return durability == Durability::full ? execute("pragma synchronous = full")
                                        : execute("pragma synchronous = normal");
}

Result<> Connection::copy_to(const Path& file) const {
  Statement copy = TRY(prepare("vacuum into $1"));
  copy.bind(1, file.string());
  return copy.run();
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(database(handle_)); }
std::int64_t Connection::changes() const { return sqlite3_changes64(database(handle_)); }

Result<Transaction> Transaction::begin(const Connection& connection) {
  TRY(connection.execute("begin immediate"));
  return Transaction(connection);
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
