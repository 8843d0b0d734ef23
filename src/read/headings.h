#pragma once
// Headings: those that the page marks as such, and those that only look like it, as was the way
// of 1999: a short line in bold, in larger letters, or in italics, or a section's known title.

#include "read/furniture.h"
#include "read/notes.h"

namespace vigil::read {

// Whether a line that stands alone reads like a heading: short, and no sentence.
bool reads_like_heading(std::string_view line);

// Gives lines that look like headings their kind, and all headings levels from 1 without a gap.
// Requires: find_notes and tell_tables have run. `plain`: text without looks, in which a
// short line that stands alone is a heading.
void find_headings(const PageRules& rules, const NotesFound& notes, Draft& draft, bool plain);

}  // namespace vigil::read
