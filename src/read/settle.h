#pragma once
// Settling: the last stage of a draft. Its blocks become a document's text, blocks, tables, notes,
// marks and inlines, each with its place; its bytes become entries of the ledger.

#include "read/draft.h"
#include "read/notes.h"
#include "read/read.h"
#include "read/text_builder.h"

namespace vigil::read {

// Requires: the stages before have run, and `notes` is what find_notes gave for this draft.
void settle(std::string_view bytes, const Draft& draft, const NotesFound& notes, Reading& out);

}  // namespace vigil::read
