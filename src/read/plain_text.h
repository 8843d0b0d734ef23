#pragma once
// The plain-text form of archives: menu lines, a title line, headings and paragraphs parted by
// blank lines, marks "[1]", and the notes at the end, each "[1] …".

#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

Reading read_plain_text(const Input& input, const PageRules& rules);

}  // namespace vigil::read
