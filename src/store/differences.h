#pragma once
// What changed between two readings of one report, in lines for people.

#include <string>
#include <vector>

#include "model/document.h"

namespace vigil::store {

// "paragraphs: 2 added, 1 removed", "notes: 1 added", and the first words of each.
std::vector<std::string> differences(const Document& before, const Document& after);

}  // namespace vigil::store
