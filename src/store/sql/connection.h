#pragma once
// Connection: the few things that the store asks of a database. SQL is written in the program
// (base/literal.h); values are bound to $1, $2 …, so that no text of a report is ever SQL.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/files.h"
#include "base/literal.h"
#include "base/result.h"

namespace vigil::sql {

class Connection;
struct Occurrences;

// One prepared statement. Bind, then step through its rows. Gone before its connection is.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // $1 is 1. Text and bytes are copied.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind_bytes(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);
  Statement& bind(int parameter, Occurrences& all);  // Not copied: filled while it steps.

  Result<bool> step();  // True: a row is there.
  Result<> run();       // Steps to the end and makes it ready for the next binding.
  std::int64_t number(int column) const;
  std::string text(int column) const;  // Of text and of bytes.
  bool is_null(int column) const;
  void reset();

 private:
  friend class Connection;
  Statement(void* handle, const Connection& connection, Literal sql);
  int place_of(int parameter) const;
  void* handle_;
  const Connection* connection_;
  Literal sql_;
  std::array<std::uint8_t, 16> places_{};  // Of $1, $2 … among the statement's parameters.
};

enum class Access { read_only, read_write, create };

// How long a writer waits for another.
inline constexpr std::chrono::milliseconds usual_patience{5000};

class Connection {
 public:
  // Changes nothing in the file. A file on a disk that cannot be written can be read.
  static Result<Connection> open(const Path& file, Access access,
                                 std::chrono::milliseconds patience = usual_patience);
  Connection(Connection&& other) noexcept;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  // Prepared once: a statement that is gone waits for the next one that asks for the same literal.
  Result<Statement> prepare(Literal sql) const;
  Result<> execute(Literal sql) const;  // One or more statements without values.
  Result<> be_durable() const;  // Write-ahead log, each commit on the disk before it returns.
  Result<> copy_to(const Path& file) const;  // Consistent while others write.
  std::int64_t last_id() const;
  std::int64_t changes() const;

  // The sentence for what the database said last.
  Error trouble() const;

 private:
  friend class Statement;
  Connection(void* handle, Path file) : handle_(handle), file_(std::move(file)) {}
  void give_back(void* statement, Literal sql) const;
  using Idle = std::unordered_map<const char*, void*>;  // Prepared statements, by their literal.
  void* handle_;
  Path file_;
  std::unique_ptr<Idle> idle_ = std::make_unique<Idle>();
};

// begin immediate … commit; rolled back when it goes out of scope uncommitted.
class Transaction {
 public:
  static Result<Transaction> begin(const Connection& connection);
  Transaction(Transaction&& other) noexcept : connection_(other.connection_) {
    other.connection_ = nullptr;
  }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<> commit();

 private:
  explicit Transaction(const Connection& connection) : connection_(&connection) {}
  const Connection* connection_;
};

// What is read until it is gone is of one moment, and the file is locked for it once, not for each
// statement. Others write meanwhile.
class Reading {
 public:
  static Result<Reading> begin(const Connection& connection);
  Reading(Reading&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Reading& operator=(Reading&&) = delete;
  ~Reading();

 private:
  explicit Reading(const Connection& connection) : connection_(&connection) {}
  const Connection* connection_;
};

}  // namespace vigil::sql
