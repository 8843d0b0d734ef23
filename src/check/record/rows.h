#pragma once
// Reports against rows of the record: the conflicts of which one side is a row.

#include <string>

#include "check/check.h"

namespace vigil::check {

// Says each unresolved conflict of that kind; only as a note, where somebody is said to have said
// what the row denies.
void say_conflicts_with_rows(const Subject& subject, Reporter& out, ConflictKind kind,
                             const std::string& hint);

}  // namespace vigil::check
