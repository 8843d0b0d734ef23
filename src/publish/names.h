#pragma once
// Names: the index at the back of the book: people, bodies, and documents, each with the sources
// that bear the name.

#include <cstdint>
#include <string>
#include <vector>

#include "model/snapshot.h"

namespace vigil::publish {

struct NameEntry {
  std::string name;                    // As the fullest source writes it: "Ana Maria Oru".
  std::string sorted;                  // Folded, what the index goes by first: "oru ana maria".
  char letter = '#';                   // 'a' to 'z', by which the index is cut; '#' for all else.
  std::vector<std::uint32_t> sources;  // In Snapshot::sources, by date, then key.
};

struct NameIndex {
  std::vector<NameEntry> people;     // By the last word of the name.
  std::vector<NameEntry> bodies;     // Organizations and publishers.
  std::vector<NameEntry> documents;  // Works with a title, by it, articles ("The") aside.
};

// Names that differ only in case, accents or blanks are one entry. Each list is sorted.
NameIndex index_names(const std::vector<Source>& sources);

}  // namespace vigil::publish
