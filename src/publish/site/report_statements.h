#pragma once
// Report statements: the list at a report's end of what the report states, in the order of its
// text, each linked to its words and its notes. Without scripts this is where a reader finds what
// the cards in the text show.

#include <cstddef>

#include "publish/site/page.h"

namespace vigil::publish {

// Whether the report has statements that stand.
bool states_anything(const Plan& plan, std::size_t report);

void write_report_statements(Page& page, std::size_t report);

// What was withdrawn: statements that people decided on and that no longer stand, each at the
// address that it had, so that a link from elsewhere never leads to nothing; nothing for none.
void write_withdrawn_statements(Page& page, std::size_t report);

}  // namespace vigil::publish
