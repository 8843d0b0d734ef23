#pragma once
// The archive's tables: what is kept, and what can be made again from it.

#include "base/result.h"
#include "store/sql/connection.h"

namespace vigil::store {

Result<> create_schema(const sql::Connection& connection, std::string_view pack_key);
// One sentence when the file is no archive or a newer one. There is one version so far; the first
// change of a kept table adds its step here.
Result<> check_version(const sql::Connection& connection, const Path& file);
// Drops and makes again what can be made from the rest: the search index.
Result<> recreate_derived(const sql::Connection& connection);

}  // namespace vigil::store
