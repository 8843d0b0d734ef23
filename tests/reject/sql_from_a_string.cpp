// refused: constant expression
// SQL is what the program's own source says; a value from outside can only be bound.
#include <string>

#include "store/sql/connection.h"

vigil::Result<> find(const vigil::sql::Connection& connection, const std::string& typed) {
#ifdef REFUSED
  vigil::sql::Statement rows = TRY(connection.prepare(typed.c_str()));
#else
  vigil::sql::Statement rows = TRY(connection.prepare("select 1 where 'a' = $1"));
  rows.bind(1, typed);
#endif
  return {};
}
