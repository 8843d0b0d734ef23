#pragma once
// Statements in plain lines, for a terminal. What a machine proposed is called so wherever it is
// printed.

#include <string>

#include "model/statement_changes.h"
#include "store/statement_query.h"
#include "store/store.h"

namespace vigil::cli {

// "treaty-status XA: treaty=CRT, action=signed; 2001-05-03; note 1"
std::string in_words(const Statement& statement);

// Key, what it says, its words, and who decided what.
std::string in_lines(const store::ListedStatement& listed);

// "came (words changed): 2004/ardenia#s-3f9a1c20 …"
std::string in_line(const StatementChange& change);

// Of an import or a reading: what the machine reads otherwise than before, and which decisions lost
// their words, a line each behind four blanks.
std::string changes_in_lines(const store::Kept& kept);

}  // namespace vigil::cli
