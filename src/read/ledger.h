#pragma once
// Ledger: what became of every byte. Text kept + furniture removed + markup = bytes in; as many
// marks as notes. Differences are listed, never swallowed.

#include <cstdint>
#include <string>
#include <vector>

namespace vigil::read {

struct Ledger {
  std::uint64_t bytes_in = 0;   // Of the original. A packed format (DOCX) counts the XML parts
  std::uint64_t text_kept = 0;  // that hold text, unpacked; see its reader.
  std::uint64_t furniture = 0;  // Menus, links to neighbours, labels.
  std::uint64_t markup = 0;     // Tags, entities' overhead, blanks run together, marks.
  std::uint64_t refused = 0;    // The whole file, when it is nothing that is read; else 0.
  std::uint64_t lost = 0;       // Bytes in none of the three; a finding of severity error.
  int marks = 0;
  int notes = 0;
  std::vector<std::string> removed;      // The furniture, as removed, line by line.
  std::vector<std::string> differences;  // "mark 5 has no note", "12 bytes of ... were lost".

  bool balanced() const {
    return lost == 0 && bytes_in == text_kept + furniture + markup + refused;
  }
};

// For a terminal, one line: "18,204 bytes = 16,020 text + 512 furniture + 1,672 markup;
// 17 marks, 17 notes"; then one line for each difference.
std::string to_string(const Ledger& ledger);

}  // namespace vigil::read
