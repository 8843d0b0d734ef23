#pragma once
// The plain-text form of archives: menu lines, a title line, headings and paragraphs parted by
// blank lines, marks "[1]", and the notes at the end, each "[1] …". Lines may be whole paragraphs
// or wrapped; marks may have become bare digits and the notes a numbered list.

#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

Reading read_plain_text(const Input& input, const PageRules& rules);

}  // namespace vigil::read
