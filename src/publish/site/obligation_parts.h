#pragma once
// How an obligation stands, as the pages of the treaty record write it.

#include <cstddef>

#include "publish/site/page.h"

namespace vigil::publish {

// Of one that asks for no report, open or unrecorded. `obligation` is a place in
// TreatyRecord::obligations.
Filed state_of(const Plan& plan, std::size_t obligation);

// "met", "late", "handed in, day unknown", "missing", "unrecorded", "open"
Literal state_in_words(Filed state);

// "5 July 2002 (5 days late)" with a link to the row or the statement that says so, and of a
// statement whether a person has confirmed it; nothing where nobody is known to have handed it in.
void write_handed_in(Page& page, const FiledReport& report);

// What these words mean: once on every page that shows some.
void write_meaning_of_states(Page& page);

}  // namespace vigil::publish
