#pragma once
// DOCX: documents of Word (ECMA-376). Text as Word shows it with all changes accepted, with its own
// foot- and endnotes.
//
// Places in a packed original are places in its parts, unpacked and put one behind the other:
// word/document.xml, word/footnotes.xml, word/endnotes.xml. The ledger counts those bytes.

#include "read/furniture.h"
#include "read/read.h"

namespace vigil::read {

Reading read_docx(const Input& input, const PageRules& rules);

}  // namespace vigil::read
