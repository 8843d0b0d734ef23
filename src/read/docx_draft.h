#pragma once
// From the trees of a DOCX to a draft: paragraphs, lists, tables and notes in reading order.

#include <string_view>
#include <vector>

#include "read/docx_parts.h"
#include "read/draft.h"

namespace vigil::read {

struct DocxSeen {
  int inserted = 0, deleted = 0, moved = 0;  // Changes that nobody has decided on.
  int comments = 0;
  // The paragraphs and notes in which they are, in order; for one that is left out as a whole, the
  // one before it.
  std::vector<SourceSpan> changed, commented;
  int texts = 0;        // Pieces of text that were taken,
  int texts_there = 0;  // and that there are to take.
};

struct DocxTrees {
  DocxPart document, footnotes, endnotes;
  DocxStyles styles;
};

// `bytes` are those of all parts.
DocxSeen draft_docx(std::string_view bytes, const DocxTrees& trees, Draft& draft);

}  // namespace vigil::read
