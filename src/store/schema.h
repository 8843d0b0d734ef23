#pragma once
// The archive's tables: what is kept, and what can be made again from it.

#include <span>

#include "base/literal.h"
#include "base/result.h"
#include "store/sql/connection.h"

namespace vigil::store {

// One step from the version before to `to`. Its SQL ends with `pragma user_version = …`.
struct Migration {
  std::int64_t to{};
  Literal sql;
};

// Every step from an empty file to schema_version. A change of a kept table adds a step here;
// steps that were ever released do not change.
std::span<const Migration> migrations();

// Takes the steps that the archive has not taken, each in a transaction of its own. A step that
// fails leaves the archive as it was before that step.
Result<> migrate(const sql::Connection& connection, std::span<const Migration> steps);

Result<std::int64_t> version_of(const sql::Connection& connection);

// Fails with one sentence when the file is no archive, or one that a newer Vigil wrote.
Result<> check_owner(const sql::Connection& connection, const Path& file);

// Drops and makes again what can be made from the rest, empty: the search index.
Result<> recreate_derived(const sql::Connection& connection);
// Whether the derived tables are those that this program makes.
Result<bool> derived_is_current(const sql::Connection& connection);

}  // namespace vigil::store
