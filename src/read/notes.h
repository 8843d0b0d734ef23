#pragma once
// Which blocks of a draft are notes, and which marks call for them.
//
// Sure notes begin with "[1]", with a raised or linked number that the text also has, or are what
// a mark links to. A page without any may end (or end a country's part) in a list "1. …" or
// "1 …": that is a list of notes when the text before it has marks of most of its numbers, be they
// bare digits only.

#include <unordered_set>
#include <vector>

#include "read/marks.h"

namespace vigil::read {

struct NotesFound {
  std::unordered_set<int> numbers;
  std::vector<std::vector<MarkSeen>> marks;  // By block: what looks like a mark, ascending.
};

// Gives notes their role, number and the extent of their text. Linear but for sorting.
NotesFound find_notes(Draft& draft);

}  // namespace vigil::read
