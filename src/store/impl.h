#pragma once
// What stands behind a Store, for the files that make it: store, keep, snapshot, verify, backup.

#include "store/sql/connection.h"
#include "store/store.h"

namespace vigil::store {

struct Store::Impl {
  sql::Connection connection;
  Path file;
};

}  // namespace vigil::store
