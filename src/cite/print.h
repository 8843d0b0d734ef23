#pragma once
// Printing citations in the pack's house style: the inverse of the note grammar.

#include <string>
#include <vector>

#include "cite/cite.h"

namespace vigil::cite {

enum class Form { full, brief };

// "Interview with Ana Example, Director, Ministry of Health, Astana, 12 April 2004" (no final
// stop). parse(print(d)) gives d back for every description that the grammar can print.
std::string print(const Description& description, Form form);

// A list of notes: full form at first mention, short form after, Ibid. only where the note before
// has one source. Numbers follow the order of the list.
std::vector<std::string> print_notes(const std::vector<CitedNote>& notes,
                                     const std::vector<Source>& sources);

}  // namespace vigil::cite
