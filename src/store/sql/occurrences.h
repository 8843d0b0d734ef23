#pragma once
// Occurrences: how often each phrase of a full-text search stands in each row that it finds, taken
// in one walk of the index. For whoever ranks rows himself: the ranking that SQLite has looks up
// the length of each row by itself, which takes longer than all the rest.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vigil::sql {

struct Occurrences {
  std::size_t phrases = 0;           // Of the search.
  std::int64_t rows = 0, words = 0;  // Of the whole index.
  // For each phrase: in how many rows it stands. Of a single one, which stands in all that are
  // found, nobody needs it: 0.
  std::vector<std::int64_t> holding;
  std::vector<std::int64_t> found;   // Ids of the rows found, in the order of the walk.
  std::vector<std::uint32_t> times;  // For each row found, for each phrase.
};

// Makes `occurrences(TABLE, $n)` known to SQL: in a search of the full-text table it adds the row
// at hand to what was bound to $n. False where SQLite was built without full-text search.
bool add_occurrences_function(void* database);

}  // namespace vigil::sql
