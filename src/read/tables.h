#pragma once
// Tables that hold data, and tables that only frame the page.

#include "read/draft.h"

namespace vigil::read {

// Decides DraftTable::is_data. A table frames the page when it holds another table, headings,
// notes or long text, or has a single row or column; its cells are then ordinary blocks.
void tell_tables(Draft& draft);

}  // namespace vigil::read
